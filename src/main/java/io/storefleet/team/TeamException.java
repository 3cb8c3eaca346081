package io.storefleet.team;

import java.util.Locale;

/** A wish of the team page, the sign-in pages or the set-up that cannot be fulfilled; pages say why in plain words. */
public final class TeamException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why not. */
    public enum Problem {
        NAME_MISSING,
        EMAIL_MALFORMED,
        PASSWORD_TOO_SHORT,
        PASSWORD_TOO_LONG,
        PASSWORD_IS_EMAIL,
        PASSWORD_COMMON,
        PASSWORD_WRONG,
        TOO_MANY_ATTEMPTS,
        BUSY,
        LINK_DEAD,
        EMAIL_TAKEN,
        ALREADY_MEMBER,
        ALREADY_INVITED,
        ROLE_NOT_GRANTABLE,
        OWNER_NEEDS_ALL_STORES,
        NO_STORE_CHOSEN,
        STORE_UNKNOWN,
        MORE_THAN_HELD,
        LAST_OWNER
    }

    private final Problem problem;

    public TeamException(Problem problem) {
        super(problem.name());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }

    /** The key of the sentence a page shows. */
    public String messageKey() {
        return "team.problem." + problem.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
