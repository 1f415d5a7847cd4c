package no.endorinn.local;

/** The template cannot be read, or asks for something that has no meaning on one machine. */
public final class TemplateException extends RuntimeException {

    public TemplateException(String message) {
        super(message);
    }

    TemplateException(String message, Throwable cause) {
        super(message, cause);
    }
}
