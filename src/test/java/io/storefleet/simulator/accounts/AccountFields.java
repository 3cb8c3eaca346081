package io.storefleet.simulator.accounts;

import io.storefleet.simulator.world.Market;
import io.storefleet.simulator.world.Person;
import io.storefleet.simulator.world.Postal;
import io.storefleet.simulator.world.SimulatedAccount;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the body of an account call says (contract §4.3, §4.4): absent fields stay, wrong ones are collected. */
final class AccountFields {

    private static final int LONGEST = 255;
    private static final int SHORTEST_CUSTOM = 4;
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> LANGUAGES = Set.copyOf(Arrays.asList(Locale.getISOLanguages()));

    private final JsonNode body;
    private final Map<String, String> complaints = new LinkedHashMap<>();

    AccountFields(JsonNode body) {
        this.body = body;
    }

    /** By field; read it after the fields. */
    Map<String, String> complaints() {
        return complaints;
    }

    void complain(String field, String text) {
        complaints.putIfAbsent(field, text);
    }

    Person person(@Nullable Person before) {
        JsonNode contact = body.path("contact");
        String email = required(contact, "email", before == null ? null : before.email());
        if (!email.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
            complain("email", "email is invalid");
        }
        return new Person(
                required(contact, "first", before == null ? null : before.first()),
                required(contact, "last", before == null ? null : before.last()),
                email,
                text(contact, "company", before == null ? null : before.company()),
                text(contact, "phone", before == null ? null : before.phone()));
    }

    Postal postal(Postal before) {
        JsonNode address = body.path("address");
        return new Postal(
                text(address, "addressLine1", before.street()),
                text(address, "addressLine2", before.line2()),
                text(address, "city", before.city()),
                text(address, "region", before.region()),
                text(address, "regionCustom", before.regionCustom()),
                text(address, "postalCode", before.postalCode()));
    }

    Market market(Market before) {
        String country = known("country", before.country(), COUNTRIES);
        String language = known("language", before.language(), LANGUAGES);
        return country.equals(before.country())
                ? new Market(country, language, before.currency())
                : Market.of(country, language);
    }

    @Nullable String custom(@Nullable String before) {
        String custom = text(body.path("lookup"), "custom", before);
        if (custom != null && custom.length() < SHORTEST_CUSTOM) {
            complain("custom", "custom is invalid, at least 4 characters are needed");
        }
        return custom;
    }

    /** The account with a person, address and market, as the rest of the body asks for. */
    SimulatedAccount applied(SimulatedAccount account) {
        SimulatedAccount.Keys keys =
                new SimulatedAccount.Keys(account.id(), account.global(), custom(account.custom()));
        return new SimulatedAccount(
                keys, person(account.person()), postal(account.postal()), market(account.market()), account.trade());
    }

    private String known(String field, String before, Set<String> values) {
        String value = text(body, field, before);
        if (value == null || !values.contains(value)) {
            complain(field, field + " is invalid");
        }
        return value == null ? before : value;
    }

    private String required(JsonNode node, String field, @Nullable String before) {
        String value = text(node, field, before);
        if (value == null || value.isEmpty()) {
            complain(field, field + " is invalid");
        }
        return value == null ? "" : value;
    }

    private @Nullable String text(JsonNode node, String field, @Nullable String before) {
        JsonNode value = node.path(field);
        if (value.isMissingNode()) {
            return before;
        }
        if (value.isNull()) {
            return null;
        }
        String text = value.isValueNode() ? value.asString().strip() : "";
        if (text.length() > LONGEST || !value.isValueNode()) {
            complain(field, field + " is invalid");
        }
        return text;
    }
}
