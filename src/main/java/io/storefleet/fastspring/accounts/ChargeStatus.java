package io.storefleet.fastspring.accounts;

/** How a charge ended; open, because the service may add states. */
public record ChargeStatus(String value) {

    public static final ChargeStatus SUCCESSFUL = new ChargeStatus("successful");
    public static final ChargeStatus FAILED = new ChargeStatus("failed");

    /** Whether this client's version knows the state. */
    public boolean isKnown() {
        return equals(SUCCESSFUL) || equals(FAILED);
    }
}
