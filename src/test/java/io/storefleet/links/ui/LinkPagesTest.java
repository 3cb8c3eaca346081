package io.storefleet.links.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.storefleet.jobs.JobState;
import io.storefleet.links.LinkBatchId;
import io.storefleet.links.internal.LinksFixture;
import io.storefleet.team.Role;
import io.storefleet.team.SignedIn;
import io.storefleet.team.SignedInToken;
import io.storefleet.tenancy.Actor;
import io.storefleet.tenancy.Tenancy;
import io.storefleet.testing.StorefleetTest;
import io.storefleet.uikit.Page;
import io.storefleet.uikit.QrCode;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.TestConstructor;

/** The pages of links in the hands of people. */
@StorefleetTest
// Without this the pages of another test library would be found as well.
@ViewPackages(packages = "io.storefleet")
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class LinkPagesTest extends SpringBrowserlessTest {

    private static final int COPY = 5;

    private final LinksFixture fixture;
    private final LinksFixture.Scene scene;

    LinkPagesTest(LinksFixture fixture) {
        this.fixture = fixture;
        this.scene = fixture.scene();
    }

    @Override
    @BeforeEach
    protected void initVaadinEnvironment() {
        var owner = scene.owner();
        var seat = new SignedIn.Seat(owner.tenant(), scene.agency().slug(), Objects.requireNonNull(owner.member()));
        var token = new SignedInToken(
                new SignedIn(fixture.identity(owner), seat), Clock.systemUTC().instant(), List.of());
        SecurityContextHolder.getContext().setAuthentication(token);
        asOwner(super::initVaadinEnvironment);
    }

    @Test
    void teachesTheFirstStepWhileThereIsNoRun() {
        asOwner(() -> {
            navigate(path("/links"), LinksView.class);
            assertThat(texts())
                    .anyMatch(text -> text.contains("Paste account ids, e-mail addresses or order references"));
        });
    }

    private String jobOf(Object run) {
        var job = fixture.links().before(null, 1).getFirst().parts().getFirst().job();
        assertThat(fixture.links().ofJob(job.id()).map(Object::toString)).contains(run.toString());
        return "a/" + scene.agency().slug() + "/jobs/" + job.id();
    }

    @Test
    void leadsFromTheJobBackToTheRun() {
        var run = made(1);
        asOwner(() -> {
            var job = fixture.links().get(run).parts().getFirst().job().id();
            navigate(path("/jobs/" + job), Page.class);
            assertThat($(Anchor.class)
                            .withText("Open what it works on")
                            .single()
                            .getHref())
                    .endsWith("/links/run/" + run);
        });
    }

    @Test
    void showsEachRowsResultAndCopiesALinkOnRecord() {
        var run = made(2, "unknown-1");
        asOwner(() -> {
            navigate(path("/links/run/" + run), LinkRunView.class);
            var grid = $(Grid.class).single();
            assertThat(test(grid).size()).isEqualTo(3);
            assertThat(texts()).contains("Failed 1", "2 links", "1 failed", "Done");
            assertThat($(Anchor.class).withText("The job").single().getHref()).isEqualTo(jobOf(run));
            press("Failed 1");
            assertThat(test(grid).size()).isEqualTo(1);
            press("All 3");
            test(copyButton(grid)).click();
            press("Run the 1 failed again");
            assertThat(fixture.links().get(run).state()).isEqualTo(JobState.WAITING);
        });
        assertThat(fixture.count("select count(*) from tenant.audit_entry where action = 'links.revealed'"
                        + " and subject = '%s:1'".formatted(run)))
                .isEqualTo(1);
    }

    @Test
    void offersNothingThatTheRightsRefuse() {
        var run = made(1, "unknown-1");
        as(scene.agency().member(Role.MARKETING, null), () -> {
            navigate(path("/links/run/" + run), LinkRunView.class);
            assertThat(texts()).doesNotContain("Run the 1 failed again").contains("Download…");
            assertThat(test($(Grid.class).single()).getCellComponent(0, COPY)).isNotInstanceOf(Button.class);
        });
        as(scene.agency().member(Role.SUPPORT, null), () -> {
            // The router would show the other member's page again.
            navigate(path("/links"), LinksView.class);
            navigate(path("/links/run/" + run), LinkRunView.class);
            assertThat(texts()).contains("Run the 1 failed again").doesNotContain("Download…");
            assertThat(copyButton($(Grid.class).single()).getText()).isEqualTo("Copy");
        });
    }

    @Test
    void offersTheLinkOnAnAccountToWhoMayMakeIt() {
        var action = fixture.bean(CopyLinkAction.class);
        var account = scene.ids(1).getFirst();
        asOwner(() -> {
            assertThat(action.offer(scene.store().value(), account)).isPresent();
            assertThat(action.offer(scene.store().value(), "no id!")).isEmpty();
        });
        as(
                scene.agency().member(Role.VIEWER, null),
                () -> assertThat(action.offer(scene.store().value(), account)).isEmpty());
    }

    @Test
    void drawsAQrCodeWithoutTheAddressInIt() {
        asOwner(() -> {
            var code = new QrCode("https://portal.example/a/b", "QR");
            assertThat(code.getElement().getProperty("innerHTML"))
                    .contains("<svg", "viewBox")
                    .doesNotContain("portal.example");
        });
        assertThatThrownBy(() -> new QrCode("x".repeat(5_000), "QR"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasNoCause();
    }

    private LinkBatchId made(int links, String... more) {
        var run = fixture.start(
                scene, Stream.concat(scene.ids(links).stream(), Stream.of(more)).toList());
        fixture.work();
        return run;
    }

    private Button copyButton(Grid<?> grid) {
        return (Button) test(grid).getCellComponent(0, COPY);
    }

    private List<String> texts() {
        return Stream.of(Span.class, Button.class, Div.class, Paragraph.class)
                .flatMap(type -> $(type).all().stream())
                .map(part -> part.getElement().getTextRecursively())
                .toList();
    }

    private String path(String rest) {
        return "a/" + scene.agency().slug() + rest;
    }

    private void press(String label) {
        test($(Button.class).withText(label).first()).click();
    }

    private void asOwner(Runnable work) {
        as(scene.owner(), work);
    }

    private static void as(Actor actor, Runnable work) {
        Tenancy.run(actor, work);
    }
}
