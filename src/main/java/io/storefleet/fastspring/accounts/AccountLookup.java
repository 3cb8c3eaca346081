package io.storefleet.fastspring.accounts;

/** The one condition of an account look-up. Values are trimmed, at most 255 characters, and never shown. */
public sealed interface AccountLookup {

    /** The query parameter the condition is sent as. */
    String parameter();

    String value();

    record ByEmail(String value) implements AccountLookup {

        public ByEmail {
            value = LookupValue.checked(value, 3);
            int at = value.indexOf('@');
            if (at < 1 || at == value.length() - 1 || value.chars().anyMatch(Character::isWhitespace)) {
                throw new IllegalArgumentException("That is not an e-mail address");
            }
        }

        @Override
        public String parameter() {
            return "email";
        }

        @Override
        public String toString() {
            return "ByEmail[hidden]";
        }
    }

    /** By the seller's own key, at least 4 characters. */
    record ByCustomId(String value) implements AccountLookup {

        public ByCustomId {
            value = LookupValue.checked(value, 4);
        }

        @Override
        public String parameter() {
            return "custom";
        }

        @Override
        public String toString() {
            return "ByCustomId[hidden]";
        }
    }

    /** By the public id that appears in portal addresses. */
    record ByGlobalId(String value) implements AccountLookup {

        public ByGlobalId {
            value = LookupValue.checked(value, 1);
        }

        @Override
        public String parameter() {
            return "global";
        }

        @Override
        public String toString() {
            return "ByGlobalId[hidden]";
        }
    }

    /** By the reference buyers see, such as {@code AUR260601-4417-90213}. */
    record ByOrderReference(String value) implements AccountLookup {

        public ByOrderReference {
            value = LookupValue.checked(value, 1);
        }

        @Override
        public String parameter() {
            return "orderReference";
        }

        @Override
        public String toString() {
            return "ByOrderReference[hidden]";
        }
    }

    record ByOrderId(String value) implements AccountLookup {

        public ByOrderId {
            value = LookupValue.checked(value, 1);
        }

        @Override
        public String parameter() {
            return "orderId";
        }

        @Override
        public String toString() {
            return "ByOrderId[hidden]";
        }
    }

    record BySubscriptionId(String value) implements AccountLookup {

        public BySubscriptionId {
            value = LookupValue.checked(value, 1);
        }

        @Override
        public String parameter() {
            return "subscriptionId";
        }

        @Override
        public String toString() {
            return "BySubscriptionId[hidden]";
        }
    }
}
