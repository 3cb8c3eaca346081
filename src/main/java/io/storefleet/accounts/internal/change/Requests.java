package io.storefleet.accounts.internal.change;

import io.storefleet.accounts.AccountProfile;
import tools.jackson.databind.json.JsonMapper;

/** What is asked of an account, as it is sealed. */
final class Requests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Requests() {}

    /**
     * A wish.
     *
     * @param set what is to be different
     * @param email the address that goes along with any of the contact; empty when none of it changes
     * @param was how what is to be different stood before
     */
    record Wish(AccountProfile set, String email, AccountProfile was) {

        @Override
        public String toString() {
            return "Wish[hidden]";
        }
    }

    static String write(Wish wish) {
        return JSON.writeValueAsString(wish);
    }

    static Wish wish(String request) {
        return JSON.readValue(request, Wish.class);
    }

    static String write(AccountProfile profile) {
        return JSON.writeValueAsString(profile);
    }

    static AccountProfile profile(String request) {
        return JSON.readValue(request, AccountProfile.class);
    }
}
