package io.storefleet.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page shows of an object's JSON, and what it keeps back. */
class ShownJsonTest {

    private static final String ORDER = """
            {"order":"oRd0aaaaaaaaaaaaaaaaaA","id":"oRd0aaaaaaaaaaaaaaaaaA","reference":"AUR260601-4417-90213",
             "buyerReference":"Ada's budget","ipAddress":"192.0.2.7","completed":true,"changed":1780305330417,
             "changedDisplay":"6/1/26","changedDisplayEmailEnhancementsWithTime":"Jun 01, 2026 09:05:12 AM","live":true,
             "currency":"EUR","total":49.90,"totalDisplay":"€49.90","totalInPayoutCurrency":58.1,
             "invoiceUrl":"https://aurora.example/account/order/AUR/invoice","account":"acT0aaaaaaaaaaaaaaaaaA",
             "payment":{"type":"creditcard","creditcard":"visa","cardEnding":"4242","bank":"Ada's bank"},
             "customer":{"first":"Ada","last":"Lovelace","email":"ada@example.org","company":"Engines","phone":"+44 20 7946 0123"},
             "address":{"addressLine1":"1 Byron Row","city":"Harrow","postalCode":"HA1","country":"GB","display":"Harrow, GB"},
             "recipients":[{"recipient":{"first":"Grace","email":"grace@example.org","account":"acT1aaaaaaaaaaaaaaaaaA"}}],
             "tags":{"Ada Lovelace":"vip","crm":"Lovelace"},"notes":["call Ada"],
             "items":[{"product":"aurora-pro","display":"Aurora Pro","quantity":2,"sku":null,"subtotal":45,
               "subtotalDisplay":"€45.00","imageUrl":"https://cdn.example/a.png","attributes":{"seat":"Ada"},
               "fulfillments":{"aurora-pro_license_0":[{"license":"ABCD-EFGH","display":"License Key","type":"license"}],
                 "aurora-pro_file_0":[{"display":"Setup.exe","size":57690,"file":"https://dl.example/x?k=1","type":"file"}],
                 "instructions":"<p>Dear Ada, key ABCD-EFGH</p>"}}]}""";

    @Test
    void showsEverybodyWhatNamesNobody() {
        assertThat(ShownJson.of(ORDER, false))
                .contains("\"reference\" : \"AUR260601-4417-90213\"", "\"total\" : 49.90", "€49.90", "58.1", "6/1/26")
                .contains(
                        "Jun 01, 2026 09:05:12 AM",
                        "aurora-pro",
                        "Aurora Pro",
                        "€45.00",
                        "creditcard",
                        "4242",
                        "\"GB\"")
                .contains("Setup.exe", "License Key", "57690", "1780305330417");
    }

    @Test
    void keepsPeopleFromWhomMayNotSeeThem() {
        assertThat(ShownJson.of(ORDER, false))
                .doesNotContain(
                        "Ada",
                        "Lovelace",
                        "Grace",
                        "example.org",
                        "Byron",
                        "Harrow",
                        "HA1",
                        "7946",
                        "Engines",
                        "192.0.2.7");
    }

    @Test
    void showsPeopleToWhomMaySeeThem() {
        assertThat(ShownJson.of(ORDER, true))
                .contains(
                        "ada@example.org",
                        "Lovelace",
                        "Byron Row",
                        "grace@example.org",
                        "\"crm\" : \"Lovelace\"",
                        "192.0.2.7");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void showsNobodyALicenceOrALink(boolean personal) {
        assertThat(ShownJson.of(ORDER, personal))
                .doesNotContain("ABCD-EFGH", "https:", "dl.example", "cdn.example", "<p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"x\":\"Ada Lovelace\"}",
                "{\"x\":{\"first\":\"Ada\",\"display\":\"Ada\"}}",
                "{\"x\":[\"Ada\"],\"y\":[[\"Ada\"]],\"z\":[{\"display\":\"Ada\"}]}",
                "{\"ada@example.org\":1}",
                "{\"Ada Lovelace\":true}",
                "{\"4917012345678\":1}",
                "{\"phone\":4917012345678}",
                "{\"account\":{\"display\":\"Ada\",\"contact\":{\"first\":\"Ada\"}}}",
                "{\"account\":\"Ada Lovelace\"}",
                "{\"items\":[{\"giftFor\":\"Ada\",\"gift\":{\"display\":\"Ada\"}}]}",
                "{\"address\":{\"display\":\"Ada\",\"items\":[{\"display\":\"Ada\"}]}}",
                "{\"payment\":{\"display\":\"Ada\",\"price\":{\"display\":\"Ada\"}}}",
                "{\"customer\":{\"items\":[{\"display\":\"Ada\"}],\"currency\":\"Ada\"}}",
                "{\"recipients\":[{\"items\":[{\"display\":\"Ada\"}]}]}",
                "{\"reason\":\"ada@example.org\"}",
                "{\"fulfillments\":{\"forAda\":\"Ada\",\"x\":{\"owner\":\"Ada\"}}}",
                "{\"totalDisplay\":\"Ada Lovelace\"}",
                "{\"currency\":{\"display\":\"Ada\"}}"
            })
    void hidesWhatNobodyKnowsFromWhomMayNotSeePeople(String raw) {
        var shown = ShownJson.of(raw, false).replace("\"forAda\" :", "");
        assertThat(shown).doesNotContain("Ada").doesNotContain("example").doesNotContain("4917");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"x\":\"see https://sign.example/in?k=1\"}",
                "{\"x\":\"//sign.example/in?k=1\"}",
                "{\"x\":\"www.sign.example/in\"}",
                "{\"x\":{\"a\":[\"HTTPS://sign.example/k\"]}}",
                "{\"https://sign.example/k\":1}",
                "{\"portalToken\":\"sign.example.k\"}",
                "{\"serial_numbers\":[\"sign.example\"]}",
                "{\"a\":[{\"license\":\"sign.example\"}],\"b\":\"your key is sign.example\"}",
                "{\"fulfillments\":{\"x\":\"sign.example\",\"y\":[\"sign.example\"],\"z\":[{\"other\":\"sign.example\"}]}}"
            })
    void hidesLicencesAndLinksAlsoFromWhomMaySeePeople(String raw) {
        assertThat(ShownJson.of(raw, true)).doesNotContainIgnoringCase("sign.example");
        assertThat(ShownJson.of(raw, false)).doesNotContainIgnoringCase("sign.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "\"Ada\"", "{", "null", "{\"x\":1e2147483648}"})
    void makesAnEmptyObjectOfWhatIsNone(String raw) {
        assertThat(ShownJson.of(raw, true)).doesNotContain("Ada").startsWith("{");
    }
}
