package io.storefleet.evergreen.internal.page;

import static io.storefleet.testing.TestAgency.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.fastspring.AccountId;
import io.storefleet.mirror.PersonErased;
import io.storefleet.store.Stores;
import io.storefleet.testing.TestAgency;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** What strangers try at the public page. */
class GoAttackTest extends GoTest {

    private static final String NOWHERE = "/go/" + "A".repeat(43);

    GoAttackTest(WebApplicationContext context) {
        super(context);
    }

    private List<String> steps(String path) {
        var seen = new ArrayList<String>();
        for (var step : List.of("", "/code", "/open", "/through")) {
            seen.add(told(browser.get(path + step)));
        }
        seen.add(told(browser.post(path + "/code")));
        seen.add(told(browser.post(path + "/open", "code", "123456")));
        return seen;
    }

    /** All that an answer tells but its time. */
    private static String told(Browsing.Answer answer) {
        var headers = new TreeMap<>(answer.headers().map());
        return answer.statusCode() + "\n" + headers + "\n" + answer.body();
    }

    @Test
    void tellsTheSameForEveryLinkThatLeadsNowhere() {
        var nowhere = steps(NOWHERE);
        assertThat(nowhere.stream().distinct()).as("each step").hasSize(1);
        assertThat(nowhere.getFirst()).startsWith("404");

        var revoked = made;
        run(agency.owner(), () -> links.revoke(List.of(revoked.id())));
        assertThat(steps(path())).isEqualTo(nowhere);

        made = link(agency, store, buyer.id());
        sql("update tenant.evergreen_link set ends_on = current_date - 1 where id = '" + made.id() + "'");
        assertThat(steps(path())).isEqualTo(nowhere);

        made = link(agency, store, buyer.id());
        run(agency.owner(), () -> context.getBean(Stores.class).remove(store, simulated.name()));
        assertThat(steps(path())).isEqualTo(nowhere);
        assertThat(steps("/go/x")).isEqualTo(nowhere);
        assertThat(simulator.calls()).isEmpty();
    }

    @Test
    void isDeadForAnErasedPersonAndForNobodyElse() {
        var other = link(agency, store, simulated.accounts().get(1).id());
        run(
                agency.owner(),
                () -> context.getBean(TransactionTemplate.class)
                        .executeWithoutResult(status -> context.publishEvent(
                                new PersonErased(agency.owner().tenant(), store, Set.of(new AccountId(buyer.id()))))));
        assertThat(browser.get(path()).statusCode()).isEqualTo(404);
        assertThat(browser.get(other.address().getPath()).statusCode()).isEqualTo(200);
        assertThat(query("select 1 from tenant.evergreen_link where account_id = '" + buyer.id() + "' and tenant_id = '"
                        + agency.owner().tenant() + "'"))
                .isEmpty();
    }

    @Test
    void endsAPassWithTheLinkItWasGivenFor() {
        browser.post(path() + "/open", "code", code(1));
        run(agency.owner(), () -> links.revokeAll(store));
        assertThat(told(browser.get(path() + "/through"))).isEqualTo(told(browser.get(NOWHERE)));
        assertThat(simulator.calls()).noneMatch(call -> call.path().contains("authenticate"));
    }

    @Test
    void takesACodeOnceAndAtItsOwnLinkOnly() {
        var other = TestAgency.in(context);
        var foreign = link(other, other.store(simulated), buyer.id());
        var code = code(1);
        browser.post(foreign.address().getPath() + "/code");
        post.code(buyer.email(), 2);
        assertThat(browser.post(foreign.address().getPath() + "/open", "code", code)
                        .statusCode())
                .isEqualTo(422);
        assertThat(browser.post(path() + "/open", "code", code).statusCode()).isEqualTo(303);
        var thief = browser();
        assertThat(thief.post(path() + "/open", "code", code).statusCode()).isEqualTo(422);
        assertThat(thief.cookies()).isEmpty();
    }

    @Test
    void doesNotLetAPassIntoAnotherLink() {
        browser.post(path() + "/open", "code", code(1));
        var other = link(agency, store, simulated.accounts().get(1).id());
        var answer = browser.get(other.address().getPath() + "/through");
        assertThat(answer.location()).contains(other.address().getPath());
        assertThat(simulator.calls()).noneMatch(call -> call.path().contains("authenticate"));
    }

    @Test
    void endsACodeAfterFiveGuessesAndWithTheNextOne() {
        var first = code(1);
        var second = code(2);
        if (!first.equals(second)) {
            assertThat(browser.post(path() + "/open", "code", first).statusCode())
                    .isEqualTo(422);
        }
        for (int guess = 0; guess < 5; guess++) {
            assertThat(browser.post(path() + "/open", "code", wrong(second)).statusCode())
                    .isEqualTo(422);
        }
        assertThat(browser.post(path() + "/open", "code", second).statusCode()).isEqualTo(422);
    }

    @Test
    void endsACodeWithItsTime() {
        var code = code(1);
        sql("update tenant.evergreen_code set expires_at = now() - interval '1 second'");
        assertThat(browser.post(path() + "/open", "code", code).statusCode()).isEqualTo(422);
    }

    @Test
    void refusesAllGuessesAfterTwentyWrongOnesOfADay() {
        var statuses = new ArrayList<Integer>();
        for (int guess = 0; guess < 22; guess++) {
            statuses.add(browser.post(path() + "/open", "code", "no code").statusCode());
        }
        assertThat(statuses.subList(0, 20)).containsOnly(422);
        assertThat(statuses.subList(20, 22)).containsOnly(429);
        assertThat(browser.post(path() + "/code").statusCode()).isEqualTo(429);
    }

    @Test
    void sendsFiveCodesOfALinkInAnHour() {
        for (int time = 0; time < 5; time++) {
            assertThat(browser.post(path() + "/code").statusCode()).isEqualTo(303);
        }
        assertThat(browser.post(path() + "/code").statusCode()).isEqualTo(429);
        post.code(buyer.email(), 5);
        assertThat(post.to(buyer.email())).hasSize(5);
    }

    @Test
    void letsOneCallerTakeAHundredAndTwentyStepsWhateverTheAddress() {
        for (int step = 0; step < 120; step++) {
            assertThat(browser.post(NOWHERE + "/code").statusCode()).isEqualTo(404);
        }
        assertThat(told(browser.post(path() + "/code"))).isEqualTo(told(browser.post(NOWHERE + "/code")));
        assertThat(browser.post(path() + "/code").statusCode()).isEqualTo(429);
        assertThat(post.to(buyer.email())).isEmpty();
    }

    @Test
    void doesNothingForAFormOnAnotherSite() {
        var elsewhere = browser().with("Sec-Fetch-Site", "cross-site");
        var answer = elsewhere.post(path() + "/code");
        assertThat(answer.location()).contains(path());
        var code = code(1);
        assertThat(elsewhere.post(path() + "/open", "code", code).headers().firstValue("Set-Cookie"))
                .isEmpty();
    }

    @Test
    void leadsNowhereButToTheServiceAndItself() {
        for (var where : List.of("//evil.example", "https://evil.example", "../../sign-in")) {
            var answer = browser.get(path() + "?lang=" + where + "&next=" + where + "&url=" + where);
            assertThat(answer.body()).doesNotContain("evil.example", "sign-in");
            assertThat(browser.get(path() + "/open?next=" + where).location()).contains(path());
        }
    }

    @Test
    void keepsToTheStrictPolicyAndSetsNoCookieButThePass() {
        var start = browser.get(path());
        start.assertStrict();
        assertThat(start.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(start.body()).doesNotContain("//");

        var right = browser.post(path() + "/open", "code", code(1));
        assertThat(right.headers().allValues("Set-Cookie"))
                .singleElement()
                .satisfies(cookie -> assertThat(cookie)
                        .startsWith("pass=")
                        .contains("Path=" + path() + ";", "HttpOnly", "Secure", "SameSite=Strict", "Max-Age=900"));
        var through = browser.get(path() + "/through").headers();
        assertThat(through.firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(through.firstValue("Referrer-Policy")).contains("no-referrer");
    }
}
