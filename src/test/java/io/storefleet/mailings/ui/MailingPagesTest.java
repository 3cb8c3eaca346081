package io.storefleet.mailings.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import io.storefleet.jobs.JobState;
import io.storefleet.jobs.JobView;
import io.storefleet.jobs.Progress;
import io.storefleet.jobs.StopReason;
import io.storefleet.links.LinkBatchId;
import io.storefleet.links.internal.LinksFixture;
import io.storefleet.mailings.Template;
import io.storefleet.team.Role;
import io.storefleet.tenancy.JobId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** The pages on which a run becomes mails, files or links of our own, in the hands of people. */
class MailingPagesTest extends TemplatedViewTest {

    private static final Instant NOW = Instant.parse("2026-11-23T07:00:00Z");

    private final LinksFixture fixture;

    MailingPagesTest(ApplicationContext context) {
        super(context);
        this.fixture = context.getBean(LinksFixture.class);
    }

    /** A run of one row, in the agency of this test. */
    private LinkBatchId made() {
        var scene = fixture.scene();
        agency = scene.agency();
        var run = fixture.start(scene, scene.ids(1));
        fixture.work();
        return run;
    }

    @Test
    void showsATemplateWithTheLinkAndOffersItForTheFileOnly() throws Exception {
        var run = made();
        template("With the link", "Go {{link}} {{company}}");
        template("Without it", "Go on");
        as(agency.owner(), () -> {
            open(at("links/run/" + run + "/mails"));
            assertThat(text())
                    .contains(say("mailings.files-only"), "Go https://…", say("mailings.look.missing", "{{company}}"));
            assertThat(button("mailings.merge").isEnabled()).isTrue();
            assertThat(List.of(button("mailings.letters"), button("mailings.send")))
                    .noneMatch(Button::isEnabled);
            LocatorJ._setValue(
                    LocatorJ._get(Select.class),
                    templates.list().stream()
                            .filter(each -> each.content().name().equals("Without it"))
                            .findFirst()
                            .orElseThrow());
            assertThat(LocatorJ._find(Span.class, spec -> spec.withText(say("mailings.files-only"))))
                    .isEmpty();
            assertThat(text()).contains("Go on");
            assertThat(List.of(button("mailings.letters"), button("mailings.send")))
                    .allMatch(Button::isEnabled);
            press("mailings.letters");
        });
    }

    @Test
    void saysOnThePageThatATemplateIsGone() throws Exception {
        var run = made();
        template("Short-lived", "Hello");
        as(agency.owner(), () -> {
            open(at("links/run/" + run + "/mails"));
            templates.list().stream().map(Template::id).forEach(templates::remove);
            press("mailings.merge");
            assertThat(text()).contains(say("mailings.problem.gone"));
        });
    }

    @Test
    void offersWhatTheRightsAllowAndNamesTheRest() throws Exception {
        var run = made();
        template("Autumn", "Hello");
        as(agency.owner(), () -> {
            open(at("links/run/" + run + "/mails"));
            assertThat(List.of(button("mailings.send"), button("mailings.merge"), button("mailings.letters")))
                    .allMatch(Button::isEnabled);
            assertThat(text()).doesNotContain(say("mailings.needs"));
        });
        as(agency.member(Role.MARKETING, null), () -> {
            open(at("links/run/" + run + "/mails"));
            assertThat(button("mailings.merge").isEnabled()).isTrue();
            assertThat(button("mailings.letters").isEnabled()).isFalse();
            assertThat(button("mailings.send").isEnabled()).isTrue();
            assertThat(text()).contains(say("mailings.needs"));
        });
        as(agency.member(Role.VIEWER, null), () -> {
            open(at("links/run/" + run + "/mails"));
            assertThat(LocatorJ._find(MakeMailsView.class)).isEmpty();
        });
    }

    @Test
    void saysOfAMailingThatItKeepsToItsPaceAndWhenItGoesOn() throws Exception {
        as(agency.owner(), () -> {
            open(at("templates"));
            var page = UI.getCurrent();
            var paced = sending(JobState.WAITING, "mail-pace");
            assertThat(MailWords.state(page, paced).getText()).isEqualTo(say("jobs.waiting.mail-pace"));
            assertThat(MailWords.held(page, paced, NOW)).startsWith(say("jobs.reason.mail-pace") + " · goes on at ");
            var away = sending(JobState.PAUSED, "no-mail-server");
            assertThat(MailWords.state(page, away).getText()).isEqualTo(say("jobs.state.PAUSED"));
            assertThat(MailWords.held(page, away, NOW)).isEqualTo(say("jobs.reason.no-mail-server"));
            assertThat(MailWords.held(page, sending(JobState.RUNNING, "mail-pace"), NOW))
                    .isEmpty();
        });
    }

    private static JobView sending(JobState state, String reason) {
        return new JobView(
                JobId.next(),
                "mailings.send",
                "Autumn",
                null,
                null,
                state,
                StopReason.of(reason),
                Progress.of(10),
                NOW,
                NOW,
                null,
                NOW.plusSeconds(5));
    }

    @Test
    void makesEvergreenLinksForARunAndKeepsAWrongDay() throws Exception {
        var run = made();
        as(agency.owner(), () -> {
            open(at("links/run/" + run + "/evergreen"));
            var day = field("mailings.evergreen.ends");
            LocatorJ._setValue(day, "31.12.2027");
            press("mailings.evergreen.make");
            assertThat(day.isInvalid()).isTrue();
            assertThat(day.getValue()).isEqualTo("31.12.2027");
            LocatorJ._setValue(day, "2001-01-01");
            press("mailings.evergreen.make");
            await("the sentence", day::isInvalid);
            assertThat(day.getErrorMessage()).isEqualTo(say("mailings.problem.day-over"));
        });
        as(agency.member(Role.SUPPORT, null), () -> {
            open(at("links/run/" + run + "/evergreen"));
            assertThat(LocatorJ._find(RunEvergreenView.class)).isEmpty();
        });
    }
}
