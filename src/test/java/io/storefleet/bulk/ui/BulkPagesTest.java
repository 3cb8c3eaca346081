package io.storefleet.bulk.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.storefleet.bulk.BulkRunId;
import io.storefleet.bulk.BulkState;
import io.storefleet.bulk.internal.BulkRig;
import io.storefleet.jobs.JobState;
import io.storefleet.lists.ListRow.RowId;
import io.storefleet.lists.Selection;
import io.storefleet.subscriptions.SubscriptionChange.Cancel;
import io.storefleet.team.Role;
import io.storefleet.testing.KaribuViewTest;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** From a selection or a file over what would be done to what was. */
class BulkPagesTest extends KaribuViewTest {

    private @Nullable BulkRig made;

    BulkPagesTest(ApplicationContext context) {
        super(context);
    }

    @BeforeEach
    void connect() {
        made = new BulkRig(context, agency, null);
    }

    @AfterEach
    void calm() {
        rig().restore();
    }

    private BulkRig rig() {
        return Objects.requireNonNull(made);
    }

    private static Button begin() {
        return _find(Button.class).stream()
                .filter(button -> button.getText().startsWith(say("intents.kind.subscription.cancel") + ":"))
                .findFirst()
                .orElseThrow();
    }

    private static BulkRunId here() {
        var segments = UI.getCurrent().getActiveViewLocation().getSegments();
        return BulkRunId.parse(segments.getLast()).orElseThrow();
    }

    @Test
    void cancelsWhatIsSelectedAfterTheNameIsTyped() throws Exception {
        var rows = rig().active(rig().store, 3);
        as(agency.owner(), () -> {
            open(at("subscriptions"));
            var grid = _get(Grid.class);
            for (int at = 0; at < 3; at++) {
                select(grid, at);
            }
            press("bulk.selection");
            press("bulk.check");
            await("the dry run", () -> text().contains(say("bulk.start")));
            assertThat(text()).contains(say("bulk.count", "3", say("bulk.state.waiting")));
            assertThat(rig().sent()).isZero();
            var name = _get(TextField.class);
            _setValue(name, "another");
            _click(begin());
            assertThat(name.isInvalid()).isTrue();
            assertThat(name.getValue()).isEqualTo("another");
            _setValue(name, rig().name(rig().store));
            _setValue(look(), 2);
            _click(begin());
            rig().work();
            open(at("bulk/" + here()));
            assertThat(text()).contains(say("bulk.look.text", 2, 0, 0, 1));
            press("bulk.look.go-on");
            rig().work();
            open(at("bulk/" + here()));
            assertThat(text()).contains(say("bulk.count", "3", say("bulk.state.done")));
        });
        assertThat(rows).allSatisfy(row -> assertThat(rig().state(row)).isEqualTo("canceled"));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static void select(Grid grid, int at) {
        grid.select(GridKt._get(grid, at));
    }

    @SuppressWarnings("unchecked")
    private static Select<Integer> look() {
        return _find(Select.class).stream()
                .filter(select -> say("bulk.start.look").equals(select.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void takesLinesAndSaysWhichCannotBeUsed() throws Exception {
        var row = rig().active(rig().store, 1).getFirst();
        as(agency.owner(), () -> {
            open(at("bulk"));
            assertThat(text()).contains(say("bulk.empty"));
            press("bulk.new");
            choose("subscription.cancel");
            press("bulk.check");
            assertThat(_get(TextArea.class, spec -> spec.withLabel(say("bulk.lines")))
                            .isInvalid())
                    .isTrue();
            var lines = "id,store\n" + row.id() + "\nnobody-1\n" + row.id() + ",No such store";
            _setValue(_get(TextArea.class, spec -> spec.withLabel(say("bulk.lines"))), lines);
            press("bulk.check");
            await("the dry run", () -> text().contains(say("bulk.start")));
            assertThat(text())
                    .contains(say("bulk.count", "1", say("bulk.state.not-found")))
                    .contains(say("bulk.reason.no-store"));
            _setValue(_get(TextField.class), rig().name(rig().store));
            _click(begin());
            assertThat(text()).contains(say("bulk.problem.lines-left-out"));
            _setValue(_get(Checkbox.class, spec -> spec.withLabel(say("bulk.start.without", "2"))), true);
            _click(begin());
            assertThat(rig().view(here()).begun()).isTrue();
            rig().work();
            open(at("bulk"));
            assertThat(text()).doesNotContain(say("bulk.empty"));
        });
        assertThat(rig().state(row)).isEqualTo("canceled");
    }

    @SuppressWarnings("unchecked")
    private static void choose(String action) {
        Select<String> select = _find(Select.class).stream()
                .filter(each -> say("bulk.action").equals(each.getLabel()))
                .findFirst()
                .orElseThrow();
        _setValue(select, action);
    }

    @Test
    void offersForASelectionOnlyWhatASelectionCanSay() throws Exception {
        as(agency.owner(), () -> {
            var offered = context.getBean(BulkSelection.class)
                    .of("coupons", () -> new Selection.Picked("coupons", List.of()));
            _click((Button) offered.orElseThrow());
            assertThat(actions()).containsExactly("coupon.edit");
            press("bulk.check");
            assertThat(field("coupons.form.end").getErrorMessage()).isEqualTo(say("coupons.problem.nothing-changed"));
            _setValue(field("coupons.form.start"), "2031-01-02");
            _setValue(field("coupons.form.end"), "2030-13-01");
            press("bulk.check");
            assertThat(field("coupons.form.end").getErrorMessage()).isEqualTo(say("coupons.form.date.invalid"));
            _setValue(field("coupons.form.end"), "2030-12-01");
            press("bulk.check");
            assertThat(field("coupons.form.end").getErrorMessage()).isEqualTo(say("coupons.problem.end-before-start"));
            assertThat(field("coupons.form.start").getValue()).isEqualTo("2031-01-02");
        });
        as(agency.owner(), () -> {
            open(at("bulk"));
            press("bulk.new");
            assertThat(actions())
                    .contains("coupon.codes", "coupon.edit", "product.delete", "quote.cancel", "subscription.convert");
            choose("coupon.codes");
            assertThat(text()).contains(say("coupons.bulk.codes"));
            _setValue(
                    _get(TextArea.class, spec -> spec.withLabel(say("bulk.lines"))),
                    "coupon,code\nnowhere,A1\nnowhere,no code");
            press("bulk.check");
            await("the dry run", () -> text().contains(say("bulk.fact.fresh")));
            assertThat(text()).contains(say("bulk.count", "1", say("bulk.state.unusable")));
        });
    }

    private static TextField field(String key) {
        return _get(TextField.class, spec -> spec.withLabel(say(key)));
    }

    @SuppressWarnings("unchecked")
    private static List<String> actions() {
        return ((Select<String>) _find(Select.class).stream()
                        .filter(each -> say("bulk.action").equals(each.getLabel()))
                        .findFirst()
                        .orElseThrow())
                .getListDataView()
                .getItems()
                .toList();
    }

    @Test
    void offersNothingToWhoMayNot() throws Exception {
        var run = rig().prepare(agency.owner(), new Cancel(false), rig().active(rig().store, 1));
        as(agency.member(Role.VIEWER, null), () -> {
            open(at("subscriptions"));
            assertThat(_find(Button.class, spec -> spec.withText(say("bulk.selection"))))
                    .isEmpty();
            open(at("bulk"));
            assertThat(_find(Button.class, spec -> spec.withText(say("bulk.new"))))
                    .isEmpty();
            open(at("bulk/" + run));
            assertThat(text()).contains(say("bulk.start.refused"));
            assertThat(_find(TextField.class)).isEmpty();
        });
    }

    @Test
    void leadsFromTheJobToTheRunAndMovesOnByItselfWhenACheckedRowIsKnown() throws Exception {
        RowId row = rig().active(rig().store, 1).getFirst();
        rig().simulator
                .chaos()
                .on("/subscriptions/" + row.id())
                .after(1)
                .times(1)
                .cutOff();
        var run = rig().prepare(agency.owner(), new Cancel(false), List.of(row));
        rig().start(run, 0);
        rig().work();
        var job = rig().view(run).parts().getFirst().job().id();
        as(agency.owner(), () -> {
            assertThat(context.getBean(RunOfBulkJob.class).place(job.value())).contains(at("bulk/" + run));
            open(at("bulk/" + run));
            assertThat(text()).contains(say("bulk.count", "1", say("bulk.state.checking")));
            assertThat(rig().counts(run)).containsOnlyKeys(BulkState.CHECKING);
            rig().pass(Duration.ofSeconds(61), row);
            await("what became of it", () -> text().contains(say("bulk.count", "1", say("bulk.state.done"))));
        });
        var ended = rig().view(run).parts().getFirst().job();
        assertThat(ended.state()).as("its job has ended long ago").isEqualTo(JobState.DONE);
        assertThat(ended.news()).as("what its watchers hear of").isOne();
    }
}
