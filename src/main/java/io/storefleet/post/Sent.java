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
    record Refused(String code, String words, boolean again) implements Sent {}
}
