package io.storefleet.fastspring;

/** What became of one item of a batch. */
public sealed interface ItemResult<T> {

    /** The id that was asked for. */
    String id();

    record Success<T>(String id, T value) implements ItemResult<T> {}

    /**
     * The item failed, the rest of its batch did not.
     *
     * @param code the service's error key, or {@link #MISSING} or {@link #UNUSABLE}
     * @param text the service's English text, without addresses and ids; may be empty
     */
    record Failure<T>(String id, String code, String text) implements ItemResult<T> {

        /** The answer did not speak of the item; asked alone it may still succeed. */
        public static final String MISSING = "missing";

        /** The item was answered in a form that cannot be used. */
        public static final String UNUSABLE = "unusable";
    }
}
