package io.storefleet.accounts.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextArea;
import io.storefleet.simulator.Call;
import io.storefleet.simulator.Simulator;
import io.storefleet.simulator.world.SimulatedAccount;
import io.storefleet.simulator.world.SimulatedStore;
import io.storefleet.team.Role;
import io.storefleet.tenancy.StoreId;
import io.storefleet.testing.ViewTest;
import io.storefleet.uikit.FilterField;
import io.storefleet.uikit.ListDetail;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** The accounts page over the real service and client. */
class AccountsViewTest extends ViewTest {

    /** Each test has another store than the one before, whose last calls may still be under way. */
    private static final AtomicInteger TURN = new AtomicInteger();

    private final Simulator simulator;
    private final SimulatedStore shop;
    private StoreId store = StoreId.next();

    AccountsViewTest(ApplicationContext context, Simulator simulator) {
        super(context);
        this.simulator = simulator;
        this.shop = simulator
                .stores()
                .get(TURN.getAndIncrement() % simulator.stores().size());
    }

    @BeforeEach
    void connect() {
        store = agency.store(shop);
        simulator.forgetCalls();
    }

    @AfterEach
    void calm() {
        simulator.chaos().clear();
    }

    private String list() {
        return at("accounts/" + store);
    }

    private void openList() throws InterruptedException {
        open(list());
        await("the ids", () -> person(0).equals(shop.idAt(0)));
    }

    private String detail(SimulatedAccount account) {
        return list() + "/" + account.id();
    }

    private AccountGrid grid() {
        return $(AccountGrid.class).single();
    }

    /** What the browser tells when rows come into view. */
    private void scroll(int from, int count) {
        grid().getDataCommunicator().setViewportRange(from, count);
        roundTrip();
    }

    private String person(int line) {
        return cells(line).getFirst();
    }

    private List<String> cells(int line) {
        var tick = grid().getColumnByKey("pick") == null ? 0 : 1;
        return IntStream.range(tick, tick + 6)
                .mapToObj(column -> test(grid()).getCellText(line, column))
                .toList();
    }

    private List<String> asked() {
        return simulator.calls().stream()
                .filter(call -> shop.slug().equals(call.store()))
                .map(Call::ids)
                .flatMap(List::stream)
                .toList();
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
            assertThat(text()).contains("120 accounts");
        });
    }

    @Test
    void readsOnlyAFewRowsAtATimeAndNoneThatWasScrolledAway() throws Exception {
        var hold = simulator.chaos().on("/accounts/*").hold();
        var begun = IntStream.range(0, 4);
        var inView = IntStream.range(30, 33);
        var wanted = IntStream.concat(begun, inView).mapToObj(shop::idAt).toList();
        as(agency.owner(), () -> {
            openList();
            scroll(0, 10);
            assertThat(hold.awaitCall(Duration.ofSeconds(10))).isTrue();
            scroll(30, 3);
            // As the browser does, once it has let the rows before go.
            IntStream.range(0, 20).forEach(grid().getDataCommunicator()::confirmUpdate);
            roundTrip();
            hold.release();
            await(
                    "the rows in view",
                    () -> person(32).equals(shop.accounts().get(32).name()));
            // Closing the window would cut off the calls still under way, and the simulator notes a call at its end.
            await("the calls under way", () -> asked().containsAll(wanted));
        });
        var lines = IntStream.range(0, 120).filter(line -> asked().contains(shop.idAt(line)));
        assertThat(lines).containsExactly(0, 1, 2, 3, 30, 31, 32);
        assertThat(asked()).doesNotHaveDuplicates();
    }

    @Test
    void opensTheDetailUnderItsOwnAddressAndClosesItWithEscape() throws Exception {
        var wanted = shop.accounts().get(7);
        as(agency.owner(), () -> {
            open(detail(wanted));
            await("the detail", () -> headings().contains(wanted.name()));
            assertThat(text()).contains(wanted.email(), wanted.id());
            fireShortcut(Key.ESCAPE);
            roundTrip();
            assertThat($(ListDetail.class).single().isOpen()).isFalse();
            assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo(list());
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
            assertThat(grid().getSelectedItems()).containsExactly(new Line(3));
        });
    }

    private List<String> headings() {
        return $(H2.class).all().stream().map(H2::getText).toList();
    }

    @Test
    void keepsWhatWasTypedWhenALookUpFails() throws Exception {
        as(agency.owner(), () -> {
            openList();
            simulator.chaos().on("*").status(401);
            look("somebody@example.org");
            var field = $(FilterField.class).single();
            await("the problem", field::isInvalid);
            assertThat(field.getValue()).isEqualTo("somebody@example.org");
            assertThat(field.getErrorMessage()).contains("refuses our credential");
        });
    }

    @Test
    void showsWhomALookUpFindsAndGoesBackToAll() throws Exception {
        var wanted = shop.accounts().get(90);
        as(agency.owner(), () -> {
            openList();
            look(wanted.email());
            await("the detail", () -> headings().contains(wanted.name()));
            assertThat(grid().getDataCommunicator().getDataProviderSize()).isEqualTo(1);
            test($(Button.class)
                            .withCondition(
                                    button -> button.getAriaLabel().orElse("").equals("Back to all accounts"))
                            .single())
                    .click();
            assertThat(grid().getDataCommunicator().getDataProviderSize()).isEqualTo(120);
        });
    }

    @Test
    void saysInASentenceThatNobodyWasFound() throws Exception {
        as(agency.owner(), () -> {
            openList();
            look("nobody@example.org");
            await("the sentence", () -> text().contains("Nobody in this store has this e-mail address"));
            assertThat($(FilterField.class).single().getValue()).isEqualTo("nobody@example.org");
        });
    }

    private void look(String text) {
        $(FilterField.class).single().setValue(text);
        test($(Button.class).withText("Look up").single()).click();
    }

    @Test
    void hidesPersonalDataFromAViewerAndNamesTheRight() throws Exception {
        var wanted = shop.accounts().get(7);
        as(agency.member(Role.VIEWER, null), () -> {
            open(detail(wanted));
            await("the detail", () -> headings().contains(wanted.name()));
            assertThat(text()).contains("•••@", "Personal data hidden").doesNotContain(wanted.email());
            look(wanted.email());
            var field = $(FilterField.class).single();
            await("the refusal", field::isInvalid);
            assertThat(field.getErrorMessage()).contains("account.personal");
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
    void goesToTheOnlyStoreByItself() throws Exception {
        as(agency.owner(), () -> {
            open(at("accounts"));
            assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo(list());
        });
    }

    @Test
    void teachesTheNextStepWhereThereIsNoStore() throws Exception {
        as(agency.member(Role.SUPPORT, StoreId.next()), () -> {
            open(at("accounts"));
            assertThat(text()).contains("No store yet", "Go to the stores");
        });
    }

    @Test
    void knowsNothingOfAStoreWithoutAGrant() throws Exception {
        as(agency.member(Role.SUPPORT, StoreId.next()), () -> {
            open(list());
            assertThat($(AccountGrid.class).all()).isEmpty();
            assertThat(text()).contains("Nothing here");
        });
        assertThat(simulator.calls()).isEmpty();
    }

    @Test
    void takesTickedAccountsAlongToNewLinks() throws Exception {
        as(agency.owner(), () -> {
            openList();
            tick(0);
            tick(2);
            test($(Button.class).withText("Make links for 2…").single()).click();
            assertThat($(TextArea.class).single().getValue()).isEqualTo(shop.idAt(0) + "\n" + shop.idAt(2));
        });
    }

    @Test
    void offersNoTicksToWhoMayNotMakeLinks() throws Exception {
        as(agency.member(Role.VIEWER, null), () -> {
            openList();
            assertThat(grid().getColumnByKey("pick")).isNull();
        });
    }

    private void tick(int line) {
        test((Checkbox) test(grid()).getCellComponent(line, 0)).click();
    }
}
