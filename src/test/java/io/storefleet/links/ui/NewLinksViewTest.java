package io.storefleet.links.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static io.storefleet.testing.TestAgency.call;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.storefleet.links.CohortView;
import io.storefleet.links.Cohorts;
import io.storefleet.links.Links;
import io.storefleet.simulator.Simulator;
import io.storefleet.store.StoreView;
import io.storefleet.store.Stores;
import io.storefleet.team.Role;
import io.storefleet.tenancy.Actor;
import io.storefleet.tenancy.StoreId;
import io.storefleet.testing.KaribuViewTest;
import io.storefleet.testing.MirrorFixture;
import io.storefleet.testing.StorefleetTest;
import io.storefleet.testing.TestDatabase;
import io.storefleet.uikit.Formats;
import io.storefleet.uikit.Places;
import io.storefleet.uikit.SearchedFor;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.support.TransactionTemplate;

/** The page on which a run of links begins. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class NewLinksViewTest extends KaribuViewTest {

    private static final String ANN = "acAnn0aaaaaaaaaaaaaaaa";
    private static final String CY = "acCy00aaaaaaaaaaaaaaaa";
    private static final String CY_TOO = "acCy01aaaaaaaaaaaaaaaa";

    private final ApplicationContext context;
    private StoreId aurora;
    private StoreId fernlab;

    @SuppressWarnings("NullAway.Init")
    NewLinksViewTest(ApplicationContext context) {
        super(context);
        this.context = context;
    }

    @BeforeEach
    void customers() {
        var simulator = context.getBean(Simulator.class);
        aurora = agency.store(simulator.store("aurora"));
        fernlab = agency.store(simulator.store("fernlab"));
        var mirror = new MirrorFixture(
                context.getBean(TestDatabase.class), agency.owner().tenant());
        mirror.account(aurora, ANN, "Ann", "Ash", "ann@example.org");
        mirror.account(aurora, CY, "Cy", "Cedar", "cy@example.org");
        mirror.account(fernlab, CY_TOO, "Cy", "Cedar", "cy@example.org");
    }

    private <T> T service(Class<T> type) {
        return context.getBean(type);
    }

    private List<CohortView> saved(Actor actor) {
        return call(actor, () -> service(Cohorts.class).saved());
    }

    private static Button make(int links) {
        return _get(_get(NewLinksView.class), Button.class, spec -> spec.withText(say("links.new.make", links)));
    }

    private static void paste(String... lines) {
        _setValue(_get(TextArea.class), String.join("\n", lines));
    }

    @SuppressWarnings("unchecked")
    private static MultiSelectComboBox<StoreView> stores() {
        return _get(MultiSelectComboBox.class, spec -> spec.withLabel(say("links.new.stores")));
    }

    private static TextField field(String key) {
        return _get(TextField.class, spec -> spec.withLabel(say(key)));
    }

    private static void choose(SourceChoice.Way way) {
        @SuppressWarnings("unchecked")
        RadioButtonGroup<SourceChoice.Way> ways =
                _get(RadioButtonGroup.class, spec -> spec.withLabel(say("links.new.whom")));
        _setValue(ways, way);
    }

    private static void awaitLinks(int links) throws InterruptedException {
        await(
                links + " links",
                () -> _find(_get(NewLinksView.class), Button.class).stream()
                        .anyMatch(
                                button -> button.getText().equals(say("links.new.make", links)) && button.isEnabled()));
    }

    private void allStores() {
        _click(_get(Button.class, spec -> spec.withText(say("links.new.stores.all", 2))));
    }

    @Test
    void makesLinksForWhomeverASearchFoundInAllPermittedStores() throws Exception {
        var support = agency.member(Role.SUPPORT, aurora);
        as(agency.owner(), () -> {
            new SearchedFor("cedar", null).takeAlong();
            open(at("links/new"));
            awaitLinks(2);
            _click(make(2));
            // Nothing was copied yet: that is said, and asked about.
            _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText(say("links.new.incomplete.confirm"))));
            await(
                    "the run",
                    () -> UI.getCurrent().getActiveViewLocation().getPath().contains("links/run/"));
        });
        as(support, () -> {
            new SearchedFor("cedar", true).takeAlong();
            open(at("links/new"));
            awaitLinks(1);
            _setValue(field("links.query"), "store:nowhere");
            await("the reason", () -> text().contains(say("links.problem.search-unfit")));
        });
    }

    @Test
    void saysWhatItUnderstoodWithLineNumbersAndStartsTheRun() throws Exception {
        as(agency.owner(), () -> {
            open(at("links/new"));
            allStores();
            paste(ANN, "no id!", "ann@example.org", "cy@example.org", "new@example.org");
            awaitLinks(2);
            assertThat(text())
                    .contains(
                            say("links.new.matched", 1),
                            say("links.new.unknown", 1),
                            say("links.new.many", 1),
                            say("links.new.duplicates", 1),
                            say("links.new.unusable", 1),
                            say("links.new.look-ups"));
            var lines = _get(UnusedLines.class);
            assertThat(_size(lines)).isEqualTo(3);
            assertThat(GridKt._getFormattedRow(lines, 0)).containsSubsequence("2", "no id!", say("links.line.neither"));
            assertThat(GridKt._getFormattedRow(lines, 1)).contains("3", say("links.line.duplicate", 1));
            assertThat(String.join("|", GridKt._getFormattedRow(lines, 2))).contains("2 accounts fit: ");
            _setValue(field("links.new.name"), "Card update");
            _click(make(2));
            await(
                    "the run",
                    () -> UI.getCurrent().getActiveViewLocation().getPath().contains("links/run/"));
            assertThat(call(agency.owner(), () -> service(Links.class).before(null, 2)))
                    .singleElement()
                    .satisfies(run -> {
                        assertThat(run.title()).isEqualTo("Card update");
                        assertThat(run.counts().waiting()).isEqualTo(2);
                    });
        });
    }

    @Test
    void makesOneLinkForEachAccountOfALineWhenAskedTo() throws Exception {
        as(agency.owner(), () -> {
            open(at("links/new"));
            allStores();
            paste(ANN, "cy@example.org");
            awaitLinks(1);
            _click(_get(Button.class, spec -> spec.withText(say("links.new.each", 1))));
            awaitLinks(3);
        });
    }

    @Test
    void looksAgainInOtherStoresWithoutTheTextBeingGivenAgain() throws Exception {
        as(agency.owner(), () -> {
            open(at("links/new/" + aurora));
            paste("cy@example.org", CY_TOO);
            awaitLinks(2);
            assertThat(text()).contains(say("links.new.matched", 1), say("links.new.unknown", 1));
            allStores();
            await("both stores", () -> text().contains(say("links.new.many", 1)));
            assertThat(_get(TextArea.class).getValue()).contains("cy@example.org");
        });
    }

    @Test
    void saysAtEachFieldWhatIsWrongAndKeepsWhatWasTyped() throws Exception {
        as(agency.owner(), () -> {
            open(at("links/new"));
            _click(make(0));
            assertThat(stores().isInvalid()).isTrue();
            assertThat(stores().getErrorMessage()).isEqualTo(say("links.new.store.missing"));
            allStores();
            _click(make(0));
            assertThat(_get(TextArea.class).isInvalid()).isTrue();
            paste("no id!");
            await(
                    "the sentence",
                    () -> say("links.new.no-line").equals(_get(TextArea.class).getErrorMessage()));
            assertThat(_get(TextArea.class).getValue()).isEqualTo("no id!");
            paste(ANN);
            awaitLinks(1);
            assertThat(_get(TextArea.class).isInvalid()).isFalse();
            _setValue(field("links.new.name"), " ");
            _setValue(field("links.new.look"), "101");
            _click(make(1));
            assertThat(field("links.new.name").isInvalid()).isTrue();
            assertThat(field("links.new.look").getErrorMessage()).isEqualTo(say("links.new.look.wrong", 100));
            assertThat(_get(TextArea.class).getValue()).isEqualTo(ANN);
            assertThat(call(agency.owner(), () -> service(Links.class).before(null, 1)))
                    .isEmpty();
        });
    }

    @Test
    void findsThoseWhoFitAFilterAndSaysWhichFieldIsWrong() throws Exception {
        as(agency.owner(), () -> {
            open(at("links/new/" + aurora));
            choose(SourceChoice.Way.FILTER);
            awaitLinks(2);
            _setValue(field("links.people.country"), "XX");
            await("nobody", () -> text().contains(say("links.new.nobody")));
            _setValue(field("links.people.country"), "D");
            assertThat(field("links.people.country").isInvalid()).isTrue();
            _setValue(field("links.people.country"), "de");
            awaitLinks(2);
            _setValue(field("links.people.from"), "tomorrow");
            assertThat(field("links.people.from").getErrorMessage()).isEqualTo(say("links.people.day.wrong"));
            _setValue(field("links.people.from"), "2027-03-02");
            _setValue(field("links.people.to"), "2027-03-01");
            assertThat(field("links.people.to").getErrorMessage()).isEqualTo(say("links.people.to.before"));
        });
    }

    @Test
    void opensForEverybodyInAStoreAndAsksWhileItsCopyIsNotWhole() throws Exception {
        as(agency.owner(), () -> {
            open(new Places(agency.slug()).linksForEverybody(aurora.value()));
            awaitLinks(2);
            assertThat(text()).contains("0 %");
            _click(make(2));
            var dialog = _get(Dialog.class);
            assertThat(call(agency.owner(), () -> service(Links.class).before(null, 1)))
                    .isEmpty();
            _click(_get(dialog, Button.class, spec -> spec.withText(say("links.new.incomplete.confirm"))));
            await(
                    "the run",
                    () -> UI.getCurrent().getActiveViewLocation().getPath().contains("links/run/"));
        });
    }

    @Test
    void savesACohortAndUsesItAgain() throws Exception {
        as(agency.owner(), () -> {
            open(at("links/new/" + aurora));
            paste(ANN, CY);
            awaitLinks(2);
            press("links.saved.save");
            var dialog = _get(Dialog.class);
            _click(_get(dialog, Button.class, spec -> spec.withText(say("links.saved.confirm"))));
            assertThat(field("links.saved.name").isInvalid()).isTrue();
            _setValue(field("links.saved.name"), "Two of them");
            _click(_get(dialog, Button.class, spec -> spec.withText(say("links.saved.confirm"))));
            assertThat(text()).contains(say("links.saved.as", "Two of them"));
            assertThat(saved(agency.owner())).extracting(CohortView::name).containsExactly("Two of them");
        });
        as(agency.owner(), () -> {
            open(at("links/new"));
            choose(SourceChoice.Way.SAVED);
            @SuppressWarnings("unchecked")
            ComboBox<CohortView> select = _get(ComboBox.class, spec -> spec.withLabel(say("links.saved.label")));
            _setValue(select, saved(agency.owner()).getFirst());
            awaitLinks(2);
            assertThat(stores().getValue()).extracting(StoreView::id).containsExactly(aurora);
            press("links.saved.delete");
            _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText(say("links.saved.delete"))));
            assertThat(saved(agency.owner())).isEmpty();
        });
    }

    @Test
    void savesATagAndSaysWhatChangedInNumber() throws Exception {
        var stores = service(Stores.class);
        as(agency.owner(), () -> {
            stores.describe(aurora, stores.get(aurora).name(), List.of("eu"));
            open(at("links/new"));
            _click(_get(Button.class, spec -> spec.withText(say("links.new.stores.tag", "eu"))));
            choose(SourceChoice.Way.EVERYBODY);
            awaitLinks(2);
            press("links.saved.save");
            assertThat(_get(Dialog.class).getElement().getTextRecursively()).contains(say("links.saved.tag", "eu"));
            _setValue(field("links.saved.name"), "European");
            _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText(say("links.saved.confirm"))));
            assertThat(saved(agency.owner())).extracting(CohortView::tag).containsExactly("eu");
            stores.describe(fernlab, stores.get(fernlab).name(), List.of("eu"));
        });
        as(agency.owner(), () -> {
            open(at("links/new"));
            choose(SourceChoice.Way.SAVED);
            @SuppressWarnings("unchecked")
            ComboBox<CohortView> select = _get(ComboBox.class, spec -> spec.withLabel(say("links.saved.label")));
            var kept = saved(agency.owner()).getFirst();
            _setValue(select, kept);
            awaitLinks(3);
            assertThat(stores().getValue()).extracting(StoreView::id).containsExactlyInAnyOrder(aurora, fernlab);
            assertThat(text())
                    .contains(
                            say("links.saved.more", 1, Formats.here().shortTime(kept.created())),
                            say("links.saved.stores.more", "eu", 1));
        });
    }

    @Test
    void offersOnlyStoresInWhichThePersonMayMakeLinks() throws Exception {
        var support = agency.member(Role.SUPPORT, aurora);
        new MirrorFixture(context.getBean(TestDatabase.class), agency.owner().tenant())
                .write(
                        "insert into tenant.role_grant values (?, gen_random_uuid(), ?, 'viewer', ?, 'allow', null, now())",
                        support.tenant().value(),
                        Objects.requireNonNull(support.member()).value(),
                        fernlab.value());
        as(support, () -> {
            open(at("links/new"));
            assertThat(stores().getValue()).extracting(StoreView::id).containsExactly(aurora);
            assertThat(stores().getHelperText()).isEqualTo(say("links.new.stores.left-out", 1));
        });
        as(agency.member(Role.VIEWER, null), () -> {
            open(at("links/new"));
            assertThat(text()).contains(say("links.new.none.title"));
        });
    }

    @Test
    void throwsAwayWhatNobodyWaitsForAnyMore() throws Exception {
        as(agency.owner(), () -> {
            open(at("links/new/" + aurora));
            paste(ANN);
            awaitLinks(1);
            paste(ANN, CY);
            awaitLinks(2);
            await("one cohort", () -> cohorts() == 1);
        });
    }

    private long cohorts() {
        return call(
                agency.owner(),
                () -> service(TransactionTemplate.class)
                        .execute(status -> service(JdbcClient.class)
                                .sql("select count(*) from tenant.cohort where tenant_id = ?")
                                .param(agency.owner().tenant().value())
                                .query(Long.class)
                                .single()));
    }
}
