package io.storefleet.accounts.internal.change;

import io.storefleet.accounts.AccountProblem;
import io.storefleet.accounts.AccountProblem.Kind;
import io.storefleet.accounts.AccountProfile;
import io.storefleet.accounts.AccountProfile.Field;
import io.storefleet.fastspring.accounts.AccountLookup;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds what the service would refuse, or what nobody can want, before anything is sent. */
final class Checks {

    private static final int LONGEST = 255;
    private static final Pattern TWO_LETTERS = Pattern.compile("[A-Za-z]{2}");

    private Checks() {}

    /** @throws AccountProblem when something is missing or wrong */
    static void complete(AccountProfile wanted) {
        for (var field : Field.values()) {
            refuse(Field.REQUIRED.contains(field) && wanted.get(field).isEmpty(), field, Kind.REQUIRED);
        }
        forms(wanted);
    }

    /** @throws AccountProblem when one of these, whatever was there before, is wrong */
    static void forms(AccountProfile set) {
        set.values().keySet().forEach(field -> check(set, field));
    }

    /** @throws AccountProblem when what differs cannot be made so, or is no longer as it was shown */
    static Set<Field> changed(AccountProfile now, AccountProfile shown, AccountProfile wanted) {
        var fields = wanted.differing(shown);
        if (fields.isEmpty()) {
            throw AccountProblem.of(Kind.NOTHING_CHANGED);
        }
        fields.forEach(field -> {
            refuse(wanted.get(field).isEmpty(), field, Kind.CANNOT_EMPTY);
            check(wanted, field);
            refuse(!now.get(field).equals(shown.get(field)), field, Kind.CHANGED_ELSEWHERE);
        });
        return fields;
    }

    private static void check(AccountProfile wanted, Field field) {
        var value = wanted.get(field);
        refuse(value.length() > LONGEST, field, Kind.TOO_LONG);
        refuse(value.chars().anyMatch(Character::isISOControl), field, Kind.INVALID);
        switch (field) {
            case COUNTRY, LANGUAGE -> refuse(!TWO_LETTERS.matcher(value).matches(), field, Kind.INVALID);
            case EMAIL -> refuse(!isEmail(value), field, Kind.INVALID);
            default -> {}
        }
    }

    private static boolean isEmail(String value) {
        try {
            return !new AccountLookup.ByEmail(value).value().isEmpty();
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    private static void refuse(boolean doesNotFit, Field field, Kind kind) {
        if (doesNotFit) {
            throw AccountProblem.in(field, kind);
        }
    }
}
