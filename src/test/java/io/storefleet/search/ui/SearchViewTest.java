package io.storefleet.search.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import io.storefleet.search.Hit;
import io.storefleet.search.Told;
import io.storefleet.search.internal.KnownPeople;
import io.storefleet.team.Role;
import io.storefleet.uikit.FilterField;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** The search page over rows of the mirror. */
class SearchViewTest extends KnownPeopleTest {

    SearchViewTest(ApplicationContext context) {
        super(context);
    }

    private static boolean lists(int rows) {
        return _find(FoundGrid.class).stream().anyMatch(grid -> _size(grid) == rows);
    }

    private static Hit hit(int number) {
        return GridKt._get(_get(FoundGrid.class), number).hit();
    }

    private static String row(int number) {
        var hit = hit(number);
        return hit.title() + "|" + Told.by(hit) + "|" + hit.store().name();
    }

    @Test
    void teachesWhatCanBeTyped() throws Exception {
        as(agency.owner(), () -> {
            open(at("search"));
            await("the lesson", () -> text().contains(say("search.teach")));
        });
    }

    @Test
    void takesTheSearchAlongToMakeLinksWithoutWritingItIntoAnAddress() throws Exception {
        as(agency.owner(), () -> {
            open(at("search"));
            type("lindqvist");
            await(
                    "the button",
                    () -> !_find(Button.class, spec -> spec.withText(say("search.links")))
                            .isEmpty());
            _click(_get(Button.class, spec -> spec.withText(say("search.links"))));
            assertThat(UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters())
                    .endsWith("links/new");
            await("the one customer", () -> text().contains(say("links.new.matched", 1)));
        });
    }

    @Test
    void offersNoLinksForThingsWithoutCustomersOrToWhoMakesNone() throws Exception {
        as(agency.owner(), () -> {
            open(at("search"));
            type("kind:product aurora");
            await("the product", () -> lists(1));
            _assertNone(Button.class, spec -> spec.withText(say("search.links")));
        });
        as(agency.member(Role.VIEWER, null), () -> {
            open(at("search"));
            type("lindqvist");
            await("the hits", () -> !lists(0));
            _assertNone(Button.class, spec -> spec.withText(say("search.links")));
        });
    }

    @Test
    void listsWhatWasFoundTogetherWithStoreAndData() throws Exception {
        as(agency.owner(), () -> {
            open(at("search"));
            type("lindqvist");
            await("Ann and her live order", () -> lists(2));
            assertThat(row(0)).contains("Ann Lindqvist", "Aurora");
            assertThat(row(1)).contains(KnownPeople.REFERENCE, "Aurora");
            assertThat(hit(1).live()).isTrue();
        });
    }

    @Test
    void keepsLiveAndTestApart() throws Exception {
        as(agency.owner(), () -> {
            open(at("search"));
            type("AUR2606");
            await("the live order", () -> lists(1));
            assertThat(row(0)).contains(KnownPeople.REFERENCE);
            choose(say("search.data.test"));
            await("the test order", () -> lists(1) && row(0).contains("AUR260602"));
            choose(say("search.data.all"));
            await("both", () -> lists(2));
        });
    }

    private static void choose(String data) {
        _click(_get(_get(SearchView.class), NativeButton.class, button -> button.withText(data)));
    }

    @Test
    void writesAFilterIntoTheTextAndFollowsTheText() throws Exception {
        as(agency.owner(), () -> {
            open(at("search"));
            type("lindqvist");
            await("what was found", () -> lists(2));
            var kind = filter(say("search.filter.kind"));
            _setValue(kind, "order");
            assertThat(_get(FilterField.class).getValue()).isEqualTo("lindqvist kind:order");
            await("her order", () -> lists(1));
            _setValue(_get(FilterField.class), "lindqvist kind:order status:completed");
            await("the order", () -> lists(1));
            assertThat(filter(say("search.filter.kind")).getValue()).isEqualTo("order");
            assertThat(filter(say("search.filter.status")).getValue()).isEqualTo("completed");
        });
    }

    @SuppressWarnings("unchecked")
    private static Select<String> filter(String label) {
        return _find(Select.class).stream()
                .filter(select -> label.equals(select.getElement().getProperty("accessibleName")))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void saysAtTheFieldWhatIsWrong() throws Exception {
        as(agency.owner(), () -> {
            open(at("search"));
            type("ann sttus:overdue");
            await("the sentence", () -> _get(FilterField.class).isInvalid());
            assertThat(_get(FilterField.class).getErrorMessage())
                    .isEqualTo(say("search.problem.unknown-field", "sttus", 5));
            assertThat(_get(FilterField.class).getValue()).isEqualTo("ann sttus:overdue");
        });
    }

    @Test
    void saysWhichRightIsMissingAndFindsNothingByWhatIsHidden() throws Exception {
        as(agency.member(Role.VIEWER, null), () -> {
            open(at("search"));
            assertThat(text()).contains(say("search.masked.everywhere", "account.personal"));
            type("ann.lindqvist@example.org");
            await("nothing", () -> text().contains(say("search.nothing.next")));
            type(KnownPeople.REFERENCE);
            await("the order", () -> lists(1));
            assertThat(row(0)).contains(KnownPeople.REFERENCE).doesNotContain("ann.lindqvist@");
        });
    }

    @Test
    void remembersTheTextForTheWayBack() throws Exception {
        as(agency.owner(), () -> {
            open(at("search"));
            type("lindqvist");
            await("what was found", () -> lists(2));
            open(at("stores"));
            open(at("search"));
            assertThat(_get(FilterField.class).getValue()).isEqualTo("lindqvist");
        });
    }

    @Test
    void takesASearchFromItsAddress() throws Exception {
        as(agency.owner(), () -> {
            UI.getCurrent().navigate(at("search"), QueryParameters.of("q", "status:overdue"));
            await("the subscription", () -> lists(1));
            assertThat(_get(FilterField.class).getValue()).isEqualTo("status:overdue");
        });
    }
}
