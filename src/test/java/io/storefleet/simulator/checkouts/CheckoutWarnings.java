package io.storefleet.simulator.checkouts;

import io.storefleet.simulator.http.Json;
import io.storefleet.simulator.http.Reading;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** Says what of a checkout's request was not taken, though the request succeeds (contract §10.2). */
final class CheckoutWarnings {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final ArrayNode found = Json.array();

    private CheckoutWarnings() {}

    static ArrayNode of(CheckoutSession session, boolean knownCoupon) {
        CheckoutWarnings warnings = new CheckoutWarnings();
        JsonNode asked = session.asked();
        if (Reading.text(asked.path("cart"), "couponCode") != null && !knownCoupon) {
            warnings.add("INVALID_PROMO_CODE", "couponCode");
        }
        warnings.unless(asked, "locale", "[a-z]{2}([-_][A-Z]{2})?", "INVALID_LOCALE");
        warnings.unless(asked, "buyerIp", "[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9a-fA-F:]+", "INVALID_BUYER_IP");
        warnings.unless(asked.path("customer"), "taxId", "[A-Z]{2}[A-Z0-9]{2,13}", "INVALID_TAX_ID");
        @Nullable String country = Reading.text(asked, "country");
        if (country != null && !COUNTRIES.contains(country)) {
            warnings.add("INVALID_COUNTRY", "country");
        }
        if ("US".equals(country)) {
            JsonNode address = asked.path("customer").path("billToAddress");
            warnings.unless(address, "postalCode", "[0-9]{5}(-[0-9]{4})?", "INVALID_POSTAL_CODE");
        }
        if (asked.path("live").asBoolean(true) && session.checkout().startsWith("draft")) {
            warnings.add("CHECKOUT_NOT_LIVE", "live");
        }
        return warnings.found;
    }

    private void unless(JsonNode object, String field, String form, String code) {
        @Nullable String text = Reading.text(object, field);
        if (text != null && !text.matches(form)) {
            add(code, field);
        }
    }

    private void add(String code, String field) {
        found.addObject().put("code", code).put("field", field).put("message", "The value was not taken");
    }
}
