package io.storefleet.links;

/**
 * Why a row has no link.
 *
 * @param code one of ours, or the service's error key; pages turn the known ones into a sentence
 * @param words the service's own words, without addresses and ids; may be empty
 */
public record LinkReason(String code, String words) {

    /** No store of the run has such an account. */
    public static final String NOBODY = "nobody";

    /** More than one account fits. */
    public static final String SEVERAL = "several";

    /** The run was cancelled before the row was asked. */
    public static final String CANCELLED = "cancelled";

    /** The run was given up before the row was asked. */
    public static final String GIVEN_UP = "given-up";

    /** The line is neither an id nor an address nor a reference. */
    public static final String UNUSABLE_LINE = "unusable-line";

    /** The store was removed. */
    public static final String STORE_REMOVED = "store-removed";

    /** Whoever the row is about was erased. */
    public static final String PERSON_ERASED = "person-erased";

    private static final int LONGEST_CODE = 63;
    private static final int LONGEST_WORDS = 255;

    public LinkReason {
        code = cut(code, LONGEST_CODE);
        words = cut(words, LONGEST_WORDS);
    }

    public static LinkReason of(String code) {
        return new LinkReason(code, "");
    }

    private static String cut(String text, int longest) {
        var clean = text.replace("\0", "").strip();
        return clean.length() <= longest ? clean : clean.substring(0, longest);
    }
}
