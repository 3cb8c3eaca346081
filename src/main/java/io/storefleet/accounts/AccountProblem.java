package io.storefleet.accounts;

import io.storefleet.accounts.AccountProfile.Field;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Why an account was neither made nor changed; nothing was sent. Nothing of what was typed is in it. */
public final class AccountProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final @Nullable Field field;
    private final @Nullable String detail;

    /** What stood in the way. */
    public enum Kind {
        NOT_FOUND,
        /** {@link AccountProblem#field} must be told. */
        REQUIRED,
        /** The service can put something else into {@link AccountProblem#field}, never nothing. */
        CANNOT_EMPTY,
        INVALID,
        TOO_LONG,
        NOTHING_CHANGED,
        /** {@link AccountProblem#field} is another one by now than was shown. */
        CHANGED_ELSEWHERE,
        /** {@link AccountProblem#detail} is the id of the account that has the e-mail address. */
        EMAIL_TAKEN,
        /** The store gave no usable answer; {@link AccountProblem#detail} is the code of what happened. */
        NOT_READ
    }

    private AccountProblem(Kind kind, @Nullable Field field, @Nullable String detail) {
        super("the account was not changed: " + kind);
        this.kind = kind;
        this.field = field;
        this.detail = detail;
    }

    public static AccountProblem of(Kind kind) {
        return new AccountProblem(kind, null, null);
    }

    public static AccountProblem of(Kind kind, String detail) {
        return new AccountProblem(kind, null, detail);
    }

    public static AccountProblem in(Field field, Kind kind) {
        return new AccountProblem(kind, field, null);
    }

    public Kind kind() {
        return kind;
    }

    public @Nullable Field field() {
        return field;
    }

    /** An id or a code; may be empty. */
    public String detail() {
        return Objects.requireNonNullElse(detail, "");
    }
}
