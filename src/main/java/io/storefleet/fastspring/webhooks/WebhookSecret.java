package io.storefleet.fastspring.webhooks;

/** The key that webhook bodies are signed with; it shows itself only when told to. */
public final class WebhookSecret {

    private static final int LONGEST = 100;

    private final String value;

    /** Refuses blank texts and more than 100 characters (contract 15.2); the message does not repeat the value. */
    public WebhookSecret(String value) {
        if (value.isBlank() || value.length() > LONGEST) {
            throw new IllegalArgumentException("A webhook secret has 1 to " + LONGEST + " characters");
        }
        this.value = value;
    }

    /** The secret itself: to be sealed or signed with, never logged. */
    public String reveal() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WebhookSecret that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return "WebhookSecret[hidden]";
    }
}
