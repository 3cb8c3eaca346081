package io.storefleet.jobs.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import io.storefleet.jobs.JobState;
import io.storefleet.jobs.internal.JobScenes;
import io.storefleet.team.Role;
import io.storefleet.tenancy.StoreId;
import io.storefleet.testing.KaribuViewTest;
import io.storefleet.uikit.ListDetail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** The page of jobs in the hands of people. */
class JobsPageTest extends KaribuViewTest {

    private final JobScenes scenes;
    private StoreId store = StoreId.next();

    JobsPageTest(ApplicationContext context, JobScenes scenes) {
        super(context);
        this.scenes = scenes;
    }

    @BeforeEach
    void newStore() {
        store = StoreId.next();
        scenes.clean();
    }

    private JobGrid grid() {
        return _get(JobGrid.class);
    }

    @Test
    void teachesWhatAJobIsWhileThereIsNone() throws Exception {
        as(agency.owner(), () -> {
            open(at("jobs"));
            assertThat(text()).contains(say("jobs.empty.open"), say("jobs.empty.text.open"));
            press("jobs.filter.standing");
            assertThat(text()).contains(say("jobs.empty.text.standing"));
        });
    }

    @Test
    void showsProgressStarterAndProblemsOfARunningJob() throws Exception {
        var job = scenes.withProblems(agency.owner(), store, 60);
        as(agency.owner(), () -> {
            open(at("jobs/" + job));
            assertThat(_size(grid())).isEqualTo(1);
            assertThat(_get(ListDetail.class).isOpen()).isTrue();
            assertThat(text())
                    .contains(
                            "A test's job",
                            say("jobs.state.RUNNING"),
                            say("jobs.count.of", 60, 100),
                            say("jobs.count.failed", 60),
                            say("jobs.pace.unknown"),
                            "Olive Owner",
                            say("jobs.problems", 60),
                            say("jobs.problem.nobody"),
                            "row 25")
                    .doesNotContain("row 26");
            press("jobs.problems.more");
            assertThat(text()).contains("row 50").doesNotContain("row 51");
            press("jobs.problems.more");
            assertThat(text()).contains("row 60");
            _assertNone(Button.class, spec -> spec.withText(say("jobs.problems.more")));
        });
    }

    @Test
    void pausesResumesAndAsksBeforeItCancels() throws Exception {
        var job = scenes.withProblems(agency.owner(), store, 1);
        as(agency.owner(), () -> {
            open(at("jobs/" + job));
            press("jobs.pause");
            assertThat(text()).contains(say("jobs.state.PAUSED"), say("jobs.reason.by-person"));
            press("jobs.resume");
            press("jobs.cancel");
            assertThat(scenes.state(job, agency.owner())).isEqualTo(JobState.WAITING);
            _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText(say("jobs.cancel.confirm"))));
            assertThat(scenes.state(job, agency.owner())).isEqualTo(JobState.CANCELLING);
            assertThat(text()).contains(say("jobs.state.CANCELLING"));
        });
    }

    @Test
    void movesOnByItselfWhileTheJobDoes() throws Exception {
        var job = scenes.withProblems(agency.owner(), store, 1);
        as(agency.owner(), () -> {
            open(at("jobs/" + job));
            scenes.goOn(job, 7);
            await("the pushed progress", () -> text().contains(say("jobs.count.of", 7, 100)));
            scenes.end(job);
            await("the end", () -> text().contains(say("jobs.state.DONE")));
            assertThat(text()).doesNotContain(say("jobs.empty.open"));
            assertThat(pressed("jobs.filter.ended")).isTrue();
            assertThat(_size(grid())).isEqualTo(1);
        });
    }

    @Test
    void showsTheListThatAJobIsInHoweverOneComesToIt() throws Exception {
        var running = scenes.withProblems(agency.owner(), store, 1);
        var ended = scenes.withProblems(agency.owner(), store, 1);
        scenes.end(ended);
        as(agency.owner(), () -> {
            open(at("jobs/" + running));
            assertThat(pressed("jobs.filter.open")).isTrue();
            open(at("jobs/" + ended));
            assertThat(pressed("jobs.filter.ended")).isTrue();
            open(at("jobs/" + running));
            assertThat(pressed("jobs.filter.open")).isTrue();
        });
    }

    private static boolean pressed(String key) {
        return "true".equals(button(key).getElement().getAttribute("aria-pressed"));
    }

    @Test
    void keepsUpkeepOnAListOfItsOwnAndOffersNoCancelling() throws Exception {
        var upkeep = scenes.upkeep(agency.owner(), store);
        as(agency.owner(), () -> {
            open(at("jobs"));
            assertThat(_find(JobGrid.class)).isEmpty();
            press("jobs.filter.standing");
            assertThat(_size(grid())).isEqualTo(1);
            open(at("jobs/" + upkeep));
            assertThat(text()).contains("Keep the copy fresh", say("jobs.starter.house"));
            assertThat(button("jobs.pause").isVisible()).isTrue();
            _assertNone(Button.class, spec -> spec.withText(say("jobs.cancel")));
        });
    }

    @Test
    void saysWhyAJobWaitsAndWhenItGoesOn() throws Exception {
        var job = scenes.throttled(agency.owner(), store);
        as(agency.owner(), () -> {
            open(at("jobs/" + job));
            assertThat(text()).contains(say("jobs.reason.throttled") + " · goes on at ");
        });
    }

    @Test
    void saysThatAJobKeepsToAPaceAndWhenItGoesOn() throws Exception {
        var job = scenes.paced(agency.owner(), store);
        as(agency.owner(), () -> {
            open(at("jobs/" + job));
            assertThat(text())
                    .contains(say("jobs.waiting.mail-pace"), say("jobs.reason.mail-pace") + " · goes on at ")
                    .doesNotContain(say("jobs.state.WAITING"));
        });
    }

    @Test
    void offersTheFilterByStoreOnlyWhereThereAreSeveral() throws Exception {
        as(agency.owner(), () -> {
            open(at("jobs"));
            _assertNone(ComboBox.class);
        });
    }

    @Test
    void showsNothingOfAJobOutOfReachAndSteersNothingWithoutTheRight() throws Exception {
        var job = scenes.withProblems(agency.owner(), store, 1);
        as(agency.member(Role.SUPPORT, StoreId.next()), () -> {
            open(at("jobs"));
            assertThat(text()).contains(say("jobs.empty.open"));
            open(at("jobs/" + job));
            assertThat(text()).doesNotContain("A test's job").contains(say("shell.missing.title"));
        });
        as(agency.member(Role.SUPPORT, store), () -> {
            open(at("jobs/" + job));
            assertThat(text()).contains("A test's job", say("jobs.problems.download"));
            _assertNone(Button.class, spec -> spec.withText(say("jobs.pause")));
            _assertNone(Button.class, spec -> spec.withText(say("jobs.cancel")));
        });
    }
}
