package io.storefleet.fastspring.accounts;

/** Checks what is asked for in look-ups. */
final class LookupValue {

    private static final int LONGEST = 255;

    private LookupValue() {}

    /** The trimmed value; refuses one that is too short, too long or holds control characters, without repeating it. */
    static String checked(String value, int shortest) {
        String trimmed = value.strip();
        if (trimmed.length() < shortest || trimmed.length() > LONGEST) {
            throw new IllegalArgumentException("A look-up value has %d to %d characters".formatted(shortest, LONGEST));
        }
        if (trimmed.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("A look-up value has no control characters");
        }
        return trimmed;
    }
}
