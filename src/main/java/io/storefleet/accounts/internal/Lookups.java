package io.storefleet.accounts.internal;

import io.storefleet.accounts.LookupKind;
import io.storefleet.accounts.UnfitLookupException;
import io.storefleet.fastspring.AccountId;
import io.storefleet.fastspring.accounts.AccountLookup;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells what a typed text may be, and makes FastSpring's condition of it. */
final class Lookups {

    private static final Pattern REFERENCE = Pattern.compile("(?i)[A-Z0-9]{1,20}\\d{6}-\\d{4}-\\d{4,6}[A-Z]{0,4}");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{22}");

    private Lookups() {}

    /** The kinds the text may be, likeliest first; ids of all kinds look alike. */
    static List<LookupKind> kinds(LookupKind asked, String text) {
        if (asked != LookupKind.DETECT) {
            return List.of(asked);
        }
        if (text.isEmpty()) {
            throw new UnfitLookupException(asked);
        }
        if (text.indexOf('@') >= 0) {
            return List.of(LookupKind.EMAIL);
        }
        if (REFERENCE.matcher(text).matches()) {
            return List.of(LookupKind.ORDER_REFERENCE);
        }
        return ID.matcher(text).matches()
                ? List.of(LookupKind.ACCOUNT_ID, LookupKind.ORDER_ID, LookupKind.SUBSCRIPTION_ID, LookupKind.GLOBAL_ID)
                : List.of(LookupKind.CUSTOM_ID);
    }

    /** @throws UnfitLookupException when the text cannot be of that kind */
    static AccountLookup condition(LookupKind kind, String text) {
        try {
            return switch (kind) {
                case EMAIL -> new AccountLookup.ByEmail(text);
                case ORDER_REFERENCE -> new AccountLookup.ByOrderReference(text.toUpperCase(Locale.ROOT));
                case CUSTOM_ID -> new AccountLookup.ByCustomId(text);
                case ORDER_ID -> new AccountLookup.ByOrderId(text);
                case SUBSCRIPTION_ID -> new AccountLookup.BySubscriptionId(text);
                case GLOBAL_ID -> new AccountLookup.ByGlobalId(text);
                case ACCOUNT_ID, DETECT, BUYERS, SUBSCRIBERS, REFUNDED -> throw new UnfitLookupException(kind);
            };
        } catch (IllegalArgumentException unfit) {
            throw new UnfitLookupException(kind);
        }
    }

    /** @throws UnfitLookupException when the text is no account id */
    static AccountId account(String text) {
        if (!AccountId.isValid(text)) {
            throw new UnfitLookupException(LookupKind.ACCOUNT_ID);
        }
        return new AccountId(text);
    }
}
