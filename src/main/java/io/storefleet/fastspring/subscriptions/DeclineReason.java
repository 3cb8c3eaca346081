package io.storefleet.fastspring.subscriptions;

import java.util.Set;

/** Why a payment was declined (contract 15.4), in upper case; open, because the list grows. */
public record DeclineReason(String value) {

    private static final Set<String> SOFT =
            Set.of("DECLINED_SOFT", "INCOMPLETE_PAYMENT", "INSUFFICIENT_FUNDS", "VOICE_AUTH");
    private static final Set<String> HARD =
            Set.of("DECEASED", "DECLINED", "DISPUTED", "EXPIRED_CARD", "RESTRICTED", "UNSUPPORTED_COUNTRY");
    private static final Set<String> BUYER = Set.of(
            "API_INVALID_IBAN",
            "CC_ADDRESS_VERIFICATION",
            "CC_CVV",
            "INVALID_TOKEN",
            "ACH_INVALID_ACCOUNT_NUMBER",
            "ACH_INVALID_ROUTING_NUMBER",
            "API_BANK_ACCOUNT_LOGIN_ERROR");
    private static final Set<String> TECHNICAL = Set.of(
            "API_GENERIC_ERROR",
            "API_INVALID_REQUEST_DATA",
            "API_REFUND_FAILED",
            "API_TRANSACTION_DECLINED",
            "CONNECTION",
            "INTERNAL_ERROR",
            "TIMEOUT",
            "UNKNOWN");
    private static final Set<String> RISK = Set.of("PROC_RISK", "RISK");

    /** What a decline asks for. */
    public enum Kind {
        /** It will be tried again; also what an unknown reason counts as. */
        SOFT,
        /** The payment method will not work again. */
        HARD,
        /** The buyer must correct something. */
        BUYER_MUST_CORRECT,
        TECHNICAL,
        /** The rules against fraud struck. */
        RISK
    }

    public Kind kind() {
        if (HARD.contains(value)) {
            return Kind.HARD;
        }
        if (BUYER.contains(value)) {
            return Kind.BUYER_MUST_CORRECT;
        }
        if (TECHNICAL.contains(value)) {
            return Kind.TECHNICAL;
        }
        return RISK.contains(value) ? Kind.RISK : Kind.SOFT;
    }

    /** Whether this client's version knows the reason. */
    public boolean isKnown() {
        return SOFT.contains(value) || kind() != Kind.SOFT;
    }
}
