package io.storefleet.mirror.internal.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import io.storefleet.mirror.Mirror;
import io.storefleet.mirror.internal.sync.SyncFixture.Scene;
import io.storefleet.testing.KaribuViewTest;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** The database is gone for a while: people are told, nothing is lost, and all goes on by itself. */
class DatabaseGoneTest extends KaribuViewTest {

    private final SyncFixture fixture;

    DatabaseGoneTest(ApplicationContext context, SyncFixture fixture) {
        super(context);
        this.fixture = fixture;
    }

    @Test
    void tellsPeopleAndGoesOnByItselfWhenItIsBack() throws Exception {
        var scene = fixture.scene();
        agency = scene.agency();
        var gone = new DatabaseGone(fixture, context, scene);
        as(agency.owner(), () -> {
            open(at("copies/" + scene.store()));
            gone.during(() -> pagesSaySo(scene), false);
            open(at("copies/" + scene.store()));
            assertThat(text()).contains(scene.simulated().name(), say("mirror.fact.lag"));
            await("the page is read anew", () -> !text().contains(say("mirror.unread")));
        });
        gone.equalsTheStore();
    }

    private void pagesSaySo(Scene scene) throws Exception {
        var mirror = context.getBean(Mirror.class);
        assertThatThrownBy(() -> mirror.refresh(scene.store())).satisfies(fault -> {
            // What Vaadin does with what a click throws.
            UI.getCurrent().getSession().getErrorHandler().error(new ErrorEvent(fault));
        });
        assertThat(notices()).contains(say("shell.away.title"));
        await("the open page says that it is not read anew", () -> text().contains(say("mirror.unread")));
        open(at("jobs"));
        assertThat(text()).contains(say("shell.away.title"));
    }

    private static String notices() {
        return NotificationsKt.getNotifications().stream()
                .map(notice -> notice.getElement().getTextRecursively())
                .collect(Collectors.joining("\n"));
    }
}
