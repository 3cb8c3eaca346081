package io.storefleet.links.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static io.storefleet.testing.TestAgency.call;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import io.storefleet.links.CohortView;
import io.storefleet.links.Links;
import io.storefleet.store.StoreView;
import io.storefleet.store.Stores;
import io.storefleet.team.Role;
import io.storefleet.uikit.Formats;
import io.storefleet.uikit.Places;
import io.storefleet.uikit.SearchedFor;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Other ways to say for whom links are: a filter, everybody, a saved cohort; and what is thrown away. */
class CohortChoiceTest extends NewLinksTest {

    CohortChoiceTest(ApplicationContext context) {
        super(context);
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
}
