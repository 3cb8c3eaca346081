package io.storefleet.simulator.returns;

/** Why a refund is not made, in the codes of contract §9.2. */
final class RefundRefused extends RuntimeException {

    private final String code;

    RefundRefused(String code, String text) {
        super(text, null, false, false);
        this.code = code;
    }

    String code() {
        return code;
    }

    String text() {
        return String.valueOf(getMessage());
    }
}
