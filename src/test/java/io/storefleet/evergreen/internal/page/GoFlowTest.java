package io.storefleet.evergreen.internal.page;

import static io.storefleet.testing.TestAgency.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.evergreen.Accent;
import io.storefleet.evergreen.Brands;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import javax.imageio.ImageIO;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.web.context.WebApplicationContext;

/** The customer's way from the mail to FastSpring's page, without a script. */
class GoFlowTest extends GoTest {

    GoFlowTest(WebApplicationContext context) {
        super(context);
    }

    @Test
    void leadsFromTheLinkByACodeToTheCustomersOwnPage() throws Exception {
        var start = browser.get(path());
        assertThat(start.statusCode()).isEqualTo(200);
        assertThat(start.body()).contains("Test agency", "Send me a code").doesNotContain(buyer.email(), "<script");
        assertThat(simulator.calls()).as("nothing is asked before the click").isEmpty();

        var asked = browser.post(path() + "/code");
        assertThat(asked.statusCode()).isEqualTo(303);
        assertThat(location(asked)).isEqualTo(path() + "/code");
        assertThat(browser.get(location(asked)).body())
                .contains("If this link is valid", "one-time-code")
                .doesNotContain(buyer.email());

        var code = post.code(buyer.email(), 1);
        var right = browser.post(path() + "/open", "code", code.substring(0, 3) + " " + code.substring(3));
        assertThat(right.statusCode()).isEqualTo(303);
        var opening = browser.get(location(right));
        assertThat(opening.body()).contains("http-equiv=\"refresh\" content=\"0;url&#x3D;" + path() + "/through");

        var through = browser.get(path() + "/through");
        assertThat(through.statusCode()).isEqualTo(303);
        assertThat(location(through))
                .startsWith(simulator.endpoint().toString())
                .endsWith("#/subscriptions");
        assertThat(portal(location(through)).body()).contains(buyer.email());
        assertThat(browser.cookies()).as("the pass is gone").isEmpty();
    }

    @Test
    void countsAndPutsOnRecordWhatHappened() {
        browser.get(path());
        browser.head(path());
        var code = code(1);
        browser.post(path() + "/open", "code", wrong(code));
        browser.post(path() + "/open", "code", code);
        Awaitility.await().until(() -> seen().counters().sent() == 1);
        var counters = seen().counters();
        assertThat(counters.opened()).isEqualTo(1);
        assertThat(counters.failed()).isEqualTo(1);
        assertThat(counters.passed()).isEqualTo(1);
        assertThat(counters.lastOpened()).isNotNull();
        assertThat(audited())
                .containsExactly("evergreen.code-sent", "evergreen.failed", "evergreen.made", "evergreen.passed");
        assertThat(String.join(
                        "",
                        query("select to_jsonb(a)::text from tenant.audit_entry a where tenant_id = '"
                                + agency.owner().tenant() + "' and action like 'evergreen.%'")))
                .doesNotContain(buyer.email(), buyer.id(), code);
    }

    @Test
    void speaksTheBrowsersLanguageUntilAnotherIsChosen() {
        assertThat(browser()
                        .with("Accept-Language", "de-AT,de;q=0.9")
                        .get(path())
                        .body())
                .contains("lang=\"de\"", "Code senden", "href=\"?lang=en\"");
        var english = browser().with("Accept-Language", "de").get(path() + "?lang=en");
        assertThat(english.body()).contains("Send me a code", path() + "/code?lang&#x3D;en");
        var german = browser().with("Accept-Language", "en");
        assertThat(location(german.post(path() + "/code?lang=de"))).isEqualTo(path() + "/code?lang=de");
        post.code(buyer.email(), 1);
        assertThat(post.to(buyer.email()).getFirst().subject()).startsWith("Ihr Code für Test agency");
    }

    @Test
    void goesOnTryingWhileTheServiceIsThrottledAndNeverAsksForTheCodeAgain() throws Exception {
        var code = code(1);
        simulator.chaos().on("/accounts/*/authenticate").status(503);
        browser.post(path() + "/open", "code", code);
        var waiting = browser.get(path() + "/through");
        assertThat(waiting.statusCode()).isEqualTo(200);
        assertThat(waiting.body()).contains("Your code was right", "content=\"4;url&#x3D;" + path() + "/through");
        assertThat(browser.cookies()).containsKey("pass");

        simulator.chaos().clear();
        sql("update tenant.evergreen_pass set next_try = now() - interval '1 second'");
        var through = browser.get(path() + "/through");
        assertThat(portal(location(through)).body()).contains(buyer.email());
    }

    @Test
    void givesUpKindlyAfterSomeMinutes() {
        browser.post(path() + "/open", "code", code(1));
        sql("update tenant.evergreen_pass set expires_at = now() - interval '1 second'");
        var sorry = browser.get(path() + "/through");
        assertThat(sorry.body()).contains("Please try again later").doesNotContain("http-equiv=\"refresh\"");
        assertThat(browser.cookies()).isEmpty();
        assertThat(simulator.calls()).noneMatch(call -> call.path().contains("authenticate"));
    }

    @Test
    void readsTheAddressFromTheCopyWhereItIsWhole() {
        sql("insert into tenant.mirror_account (tenant_id, store_id, id, email, complete, as_of, digest, seen_at,"
                + " open_text, personal_text) values ('" + agency.owner().tenant() + "', '" + store + "', '"
                + buyer.id() + "', 'kept@example.org', true, now(), gen_random_uuid(), now(), '', '')");
        browser.post(path() + "/code");
        post.code("kept@example.org", 1);
        assertThat(simulator.calls()).isEmpty();
    }

    @Test
    void answersTheSameWhereTheServiceKnowsNoSuchAccount() {
        made = link(agency, store, "NoSuchAccountAtAll0001");
        assertThat(browser.post(path() + "/code").statusCode()).isEqualTo(303);
        assertThat(browser.get(path() + "/code").body()).contains("If this link is valid");
        Awaitility.await().until(() -> audited().contains("evergreen.code-sent"));
        assertThat(seen().counters().sent()).isZero();
    }

    @Test
    void showsTheAgencysNameColourAndLogo() throws Exception {
        var brands = context.getBean(Brands.class);
        run(agency.owner(), () -> {
            brands.describe("Fern & Söhne <b>", new Accent("#ffcc00"));
            brands.takeLogo(png());
        });
        assertThat(browser.get(path()).body())
                .contains("Fern &amp; Söhne &lt;b&gt;", path() + "/logo", path() + "/accent.css");
        assertThat(browser.get(path() + "/accent.css").body()).contains("--accent: #ffcc00; --on-accent: #000000");
        var logo = browser.get(path() + "/logo");
        assertThat(logo.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(logo.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    private static byte[] png() {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(80, 20, 1), "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static HttpResponse<String> portal(String address) throws Exception {
        var page = URI.create(address.substring(0, address.indexOf('#')));
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString());
    }

    private static String location(Browsing.Answer answer) {
        return answer.location().orElse("");
    }
}
