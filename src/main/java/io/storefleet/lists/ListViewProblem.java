package io.storefleet.lists;

import java.util.Locale;

/** Why a view cannot be saved. */
public final class ListViewProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;

    /** What is wrong. */
    public enum Kind {
        BAD_NAME,
        /** Its query names somebody; what is saved would outlive them. */
        NAMES_SOMEBODY
    }

    public ListViewProblem(Kind kind) {
        super("the view cannot be saved: " + kind);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /** Key of the sentence that says so. */
    public String messageKey() {
        return "lists.view.problem." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
