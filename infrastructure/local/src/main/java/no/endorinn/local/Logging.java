package no.endorinn.local;

/** Keeps the libraries of the local runtime from chatting on the terminal. */
final class Logging {

    private Logging() {}

    static void quietJetty() {
        // A system property, because a file would also be found by the functions under test.
        String level = "org.slf4j.simpleLogger.log.org.eclipse.jetty";
        if (System.getProperty(level) == null) {
            System.setProperty(level, "warn");
        }
    }
}
