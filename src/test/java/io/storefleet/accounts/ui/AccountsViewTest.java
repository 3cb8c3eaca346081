package io.storefleet.accounts.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import io.storefleet.team.Role;
import io.storefleet.tenancy.StoreId;
import io.storefleet.testing.QuietSimulator;
import io.storefleet.uikit.PageLink;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** The list of accounts and the one that is open. */
class AccountsViewTest extends AccountsPageTest {

    AccountsViewTest(ApplicationContext context, QuietSimulator quiet) {
        super(context, quiet);
    }

    @Test
    void showsIdsFirstAndThePeopleAsTheyAreRead() throws Exception {
        var hold = simulator.chaos().on("/accounts/*").hold();
        as(agency.owner(), () -> {
            openList();
            scroll(0, 6);
            assertThat(cells(0)).containsExactly(shop.idAt(0), "", "", "", "", "");
            hold.release();
            await(
                    "the people",
                    () -> IntStream.range(0, 6)
                            .allMatch(line -> person(line)
                                    .equals(shop.accounts().get(line).name())));
            var first = shop.accounts().getFirst();
            assertThat(cells(0)).startsWith(first.name(), first.email());
            // Other tests may have made some.
            assertThat(text()).containsPattern("12\\d accounts");
        });
    }

    @Test
    void opensAnAccountUnderItsOwnAddressAndLeavesItWithEscape() throws Exception {
        var wanted = shop.accounts().get(7);
        as(agency.owner(), () -> {
            open(detail(wanted));
            await("the detail", () -> headings().contains(wanted.name()));
            assertThat(text()).contains(wanted.email(), wanted.id());
            fireShortcut(Key.ESCAPE);
            roundTrip();
            assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo(at("accounts"));
            assertThat(headings()).doesNotContain(wanted.name());
        });
    }

    @Test
    void opensARowByAClick() throws Exception {
        as(agency.owner(), () -> {
            open(list());
            await("the ids", () -> person(3).equals(shop.idAt(3)));
            test(grid()).clickRow(3);
            await("the detail", () -> headings().contains(shop.accounts().get(3).name()));
            assertThat(UI.getCurrent().getActiveViewLocation().getPath())
                    .isEqualTo(detail(shop.accounts().get(3)));
            assertThat($(PageLink.class).all())
                    .extracting(PageLink::getHref)
                    .contains(
                            detail(shop.accounts().get(2)),
                            detail(shop.accounts().get(4)));
            fireShortcut(Key.ESCAPE);
            roundTrip();
            assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo(list());
        });
    }

    @Test
    void offersToTryAgainWhenTheStoreDidNotAnswer() throws Exception {
        simulator.chaos().on("*").times(1).status(403);
        as(agency.owner(), () -> {
            open(list());
            await("the problem", () -> !$(Problem.class).all().isEmpty());
            assertThat(text()).contains("has not enabled this feature");
            test($(Button.class).withText("Try again").single()).click();
            await("the ids", () -> person(0).equals(shop.idAt(0)));
            assertThat($(Problem.class).all()).isEmpty();
        });
    }

    @Test
    void asksTheOnlyStoreWithoutAskingWhich() throws Exception {
        as(agency.owner(), () -> {
            open(at("accounts"));
            test($(Button.class).withText("Ask FastSpring").single()).click();
            assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo(list());
        });
    }

    @Test
    void teachesTheNextStepWhereThereIsNoStore() throws Exception {
        as(agency.member(Role.SUPPORT, StoreId.next()), () -> {
            open(at("accounts"));
            var empty = $(Grid.class).single().getEmptyStateComponent().getElement();
            assertThat(empty.getTextRecursively()).contains("No stores yet", "Go to the stores");
            assertThat($(Button.class).withText("Ask FastSpring").exists()).isFalse();
        });
    }

    @Test
    void knowsNothingOfAStoreWithoutAGrant() throws Exception {
        as(agency.member(Role.SUPPORT, StoreId.next()), () -> {
            open(list());
            assertThat($(AccountGrid.class).all()).isEmpty();
            assertThat(text()).contains("Nothing here");
        });
        assertThat(simulator.calls()).noneMatch(call -> shop.slug().equals(call.store()));
    }
}
