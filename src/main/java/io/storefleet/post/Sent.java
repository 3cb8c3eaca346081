package io.storefleet.post;

/** What became of a letter. */
public sealed interface Sent {

    /** The server took it; that says nothing about its arrival. */
    record Accepted() implements Sent {}

    /**
     * The server did not take it.
     *
     * @param code lower-case name of the reason
     * @param words the server's own text, without the address; may be empty
     * @param again whether the same letter may be sent later
     */
    record Refused(String code, String words, boolean again) implements Sent {

        /** No server is set up. */
        public static final String NO_SERVER = "no-server";

        /** No address that mail can go to. */
        public static final String BAD_ADDRESS = "bad-address";

        /** The server refused this letter or its receiver. */
        public static final String NOT_TAKEN = "not-taken";

        /** The server did not accept user and password. */
        public static final String SIGN_IN = "sign-in";

        /** There was no way to the server. */
        public static final String UNREACHABLE = "unreachable";

        /** The name of the server leads nowhere. */
        public static final String UNKNOWN_HOST = "unknown-host";

        /** The server lies where tenants have no business. */
        public static final String PRIVATE_HOST = "private-host";

        /** No encrypted way could be agreed on. */
        public static final String TLS = "tls-failed";

        /** Its certificate is not trusted, or is of another name. */
        public static final String CERTIFICATE = "certificate";

        /** Whether the reason is the server and not the letter: the next one would fare no better. */
        public boolean ofServer() {
            return switch (code) {
                case NO_SERVER, SIGN_IN, UNREACHABLE, UNKNOWN_HOST, PRIVATE_HOST, TLS, CERTIFICATE -> true;
                default -> false;
            };
        }
    }

    /** The connection broke while the letter was handed over: it may have been taken, so nothing sends it again. */
    record Unknown() implements Sent {}
}
