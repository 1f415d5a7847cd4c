package no.endorinn.local;

import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;

/** The bucket by itself, for trying a function that needs no more of the runtime. */
public final class LocalBucket implements AutoCloseable {

    private final Door door;
    private final BucketSite site;

    private LocalBucket(Door door, BucketSite site) {
        this.door = door;
        this.site = site;
    }

    /**
     * Opens one on a free port, with nothing in it.
     *
     * @param template whose bucket it is
     * @param events is told what EventBridge would tell, as JSON
     */
    public static LocalBucket open(Template template, InstantSource clock, Consumer<String> events) throws IOException {
        LocalBucket bucket = new LocalBucket(
                new Door(0), new BucketSite(Optional.empty(), template.scannedBuckets(), clock, events));
        bucket.door.open(bucket.site);
        return bucket;
    }

    /** What the AWS SDK calls the endpoint of S3. */
    public URI endpoint() {
        return door.address().resolve(BucketSite.PATH);
    }

    @Override
    public void close() {
        door.close();
        site.close();
    }
}
