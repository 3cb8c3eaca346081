package io.storefleet.health.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Location;
import io.storefleet.health.internal.HealthFixture;
import io.storefleet.team.Role;
import io.storefleet.tenancy.StoreId;
import io.storefleet.testing.KaribuViewTest;
import io.storefleet.uikit.EmptyState;
import io.storefleet.uikit.FilterField;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** The home page as people meet it. */
class HomeViewTest extends KaribuViewTest {

    private final HealthFixture fixture;
    private Instant now = Clock.systemUTC().instant();

    HomeViewTest(ApplicationContext context, HealthFixture fixture) {
        super(context);
        this.fixture = fixture;
    }

    @BeforeEach
    void present() {
        now = Clock.systemUTC().instant();
    }

    private void home() {
        open("a/" + agency.slug());
    }

    private StoreId refused(String name, String... tags) {
        var store = fixture.copied(agency.owner(), name, now, tags);
        fixture.write(
                agency.owner(),
                "update tenant.store set connection = 'REFUSED' where tenant_id = :tenant and id = :store",
                Map.of("store", store.value()));
        return store;
    }

    @Test
    void teachesTheFirstStepToANewAgency() throws Exception {
        as(agency.owner(), () -> {
            home();
            assertThat(_get(EmptyState.class).getElement().getTextRecursively()).contains("Add the first store");
            press("health.empty.add");
            assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo(at("stores"));
        });
        as(agency.member(Role.VIEWER, StoreId.next()), () -> {
            home();
            assertThat(text()).contains(say("health.empty.text.guest"));
            assertThat(_find(Button.class, spec -> spec.withText(say("health.empty.add"))))
                    .isEmpty();
        });
    }

    @Test
    void showsWhatNeedsSomebodyFirstAndLeadsThere() throws Exception {
        var store = refused("Aurora", "europe");
        fixture.copied(agency.owner(), "Fernlab", now);
        fixture.judge(agency.owner(), now);
        as(agency.owner(), () -> {
            home();
            var rows = _get(TroubleRows.class).getElement().getTextRecursively();
            assertThat(rows)
                    .contains("Aurora", "europe", "FastSpring has refused the credential", "Paste a new API user name")
                    .doesNotContain("Fernlab");
            var there = _get(_get(TroubleRows.class), Anchor.class, spec -> spec.withText(say("health.go.replace")));
            assertThat(there.getHref()).isEqualTo(at("stores/" + store));
            assertThat(text()).contains("One healthy store", "Fernlab");
        });
    }

    @Test
    void leadsFromChargesThatFailToTheOrdersThatWereNotPaid() throws Exception {
        var store = fixture.copied(agency.owner(), "Aurora", now);
        for (int day = 3; day < 20; day++) {
            fixture.orders(agency.owner(), store, 20, now.minus(Duration.ofDays(day)), "live:completed:EUR");
        }
        fixture.orders(agency.owner(), store, 30, now.minusSeconds(3_600), "live:completed:EUR");
        fixture.orders(agency.owner(), store, 15, now.minusSeconds(3_600), "live:failed:EUR");
        fixture.judge(agency.owner(), now);
        as(agency.owner(), () -> {
            home();
            var there = _get(Anchor.class, spec -> spec.withText(say("health.go.declines")))
                    .getHref();
            assertThat(there).startsWith(at("orders?q="));
            assertThat(URLDecoder.decode(there, StandardCharsets.UTF_8))
                    .endsWith("q=-status:completed changed:7d store:\"Aurora\"");
            UI.getCurrent().navigate(new Location(there).getPath(), new Location(there).getQueryParameters());
            await("the orders", () -> text().contains(say("lists.totals.rows", 15)));
        });
    }

    @Test
    void filtersByTextAndTag() throws Exception {
        refused("Aurora", "europe");
        refused("Fernlab", "asia");
        fixture.orders(agency.owner(), refused("Kitewell", "asia"), 2, now.minusMillis(1), "live:completed:JPY");
        fixture.judge(agency.owner(), now);
        as(agency.owner(), () -> {
            home();
            assertThat(_get(NumberTiles.class).getElement().getTextRecursively())
                    .contains("¥20");
            _setValue(_get(FilterField.class), "auro");
            var rows = _get(TroubleRows.class);
            assertThat(rows.getElement().getTextRecursively())
                    .contains("Aurora")
                    .doesNotContain("Fernlab");
            assertThat(_get(NumberTiles.class).getElement().getTextRecursively())
                    .doesNotContain("¥20");
            _setValue(_get(FilterField.class), "");
            @SuppressWarnings("unchecked")
            var tag = (Select<String>) _get(Select.class);
            _setValue(tag, "asia");
            assertThat(rows.getElement().getTextRecursively())
                    .contains("Fernlab", "Kitewell")
                    .doesNotContain("Aurora");
            _setValue(_get(FilterField.class), "nowhere");
            assertThat(text()).contains(say("health.none-fits"));
        });
    }

    @Test
    void keepsManyHealthyStoresSmall() throws Exception {
        for (int number = 0; number < 70; number++) {
            fixture.copied(agency.owner(), "Store number " + number, now);
        }
        fixture.judge(agency.owner(), now);
        as(agency.owner(), () -> {
            home();
            assertThat(text()).contains("70 healthy stores").doesNotContain("Store number 7");
            press("health.quiet.names");
            assertThat(text()).contains("Store number 7");
            press("health.quiet.dots");
            assertThat(text()).doesNotContain("Store number 7");
        });
    }

    @Test
    void saysHowCompleteTheNumbersAre() throws Exception {
        fixture.copied(agency.owner(), "Aurora", now);
        var filling = fixture.store(agency.owner(), "Fernlab");
        fixture.stream(agency.owner(), filling, "orders", false, now);
        fixture.judge(agency.owner(), now);
        as(agency.owner(), () -> {
            home();
            assertThat(text())
                    .contains("One of 2 stores is still being copied", "40 % copied", "Since ", "One healthy store");
        });
    }

    @Test
    void showsOnlyAGuestsOwnStore() throws Exception {
        refused("Aurora");
        var fernlab = refused("Fernlab");
        fixture.orders(agency.owner(), fernlab, 1, now.minusMillis(1), "live:completed:EUR");
        fixture.judge(agency.owner(), now);
        as(agency.member(Role.VIEWER, fernlab), () -> {
            home();
            assertThat(text()).contains("Fernlab", "€10.00").doesNotContain("Aurora");
        });
    }

    @Test
    void showsMoreOfALongListOnlyWhenAsked() throws Exception {
        for (int number = 0; number < 55; number++) {
            refused("Store number " + number);
        }
        fixture.judge(agency.owner(), now);
        as(agency.owner(), () -> {
            home();
            var rows = _get(TroubleRows.class);
            assertThat(rows.getElement().getTextRecursively()).doesNotContain("Store number 9,");
            assertThat(_find(rows, com.vaadin.flow.component.html.ListItem.class))
                    .hasSize(50);
            _click(_get(rows, Button.class));
            assertThat(_find(rows, com.vaadin.flow.component.html.ListItem.class))
                    .hasSize(55);
        });
    }
}
