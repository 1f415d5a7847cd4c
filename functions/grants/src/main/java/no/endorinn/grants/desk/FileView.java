package no.endorinn.grants.desk;

import java.time.Instant;
import java.util.Map;
import no.endorinn.grants.files.Attachment;
import no.endorinn.grants.files.Bucket;
import org.jspecify.annotations.Nullable;

/**
 * A file of an application.
 *
 * @param state how far it has come
 * @param why it was refused
 * @param upload how it is uploaded, while it has not come
 * @param download where it may be fetched for a moment, when it may be read
 */
public record FileView(
        String file,
        String question,
        String name,
        long size,
        String type,
        String state,
        @Nullable String why,
        @Nullable UploadView upload,
        @Nullable String download) {

    /** One request to the bucket, with these headers. */
    record UploadView(String method, String url, Map<String, String> headers, Instant until) {
        static UploadView of(Bucket.Upload upload) {
            return new UploadView("PUT", upload.url(), upload.headers(), upload.until());
        }
    }

    /** In a list: without the addresses, which last for a moment. */
    static FileView listed(Attachment file) {
        return new FileView(
                file.id(),
                file.question(),
                file.name().text(),
                file.size(),
                file.type().mime(),
                file.state().word(),
                file.state() instanceof Attachment.State.Refused(Attachment.Why why) ? why.code() : null,
                null,
                null);
    }

    /** By itself, with the address that it is uploaded to or fetched from. */
    public static FileView whole(Attachment file, Bucket bucket) {
        FileView listed = listed(file);
        return new FileView(
                listed.file,
                listed.question,
                listed.name,
                listed.size,
                listed.type,
                listed.state,
                listed.why,
                file.state() instanceof Attachment.State.Waiting ? UploadView.of(bucket.upload(file)) : null,
                file.state() instanceof Attachment.State.Ready(String object) ? bucket.download(file, object) : null);
    }
}
