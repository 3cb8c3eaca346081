package io.storefleet.links.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static io.storefleet.testing.TestAgency.call;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import io.storefleet.links.Links;
import io.storefleet.store.StoreView;
import io.storefleet.team.Role;
import io.storefleet.testing.MirrorFixture;
import io.storefleet.testing.TestDatabase;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** The page on which a run of links begins, with lines that somebody pastes. */
class NewLinksViewTest extends NewLinksTest {

    NewLinksViewTest(ApplicationContext context) {
        super(context);
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
}
