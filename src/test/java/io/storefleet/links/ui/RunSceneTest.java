package io.storefleet.links.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import io.storefleet.links.LinkBatchId;
import io.storefleet.links.internal.LinksFixture;
import io.storefleet.links.internal.LinksFixture.Line;
import io.storefleet.links.internal.LinksFixture.Scene;
import io.storefleet.simulator.world.SimulatedStore;
import io.storefleet.tenancy.StoreId;
import io.storefleet.testing.KaribuViewTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.context.ApplicationContext;

/** Base of tests of a run's page: an agency with two stores. */
abstract class RunSceneTest extends KaribuViewTest {

    final LinksFixture fixture;
    Scene scene;
    StoreId second;
    SimulatedStore other;

    @SuppressWarnings("NullAway.Init")
    RunSceneTest(ApplicationContext context) {
        super(context);
        this.fixture = context.getBean(LinksFixture.class);
    }

    @BeforeEach
    void twoStores() {
        scene = fixture.scene();
        agency = scene.agency();
        second = fixture.another(scene, 1);
        other = fixture.simulator().stores().get(1);
    }

    /** A run of four rows in the first store and three in the second. */
    final LinkBatchId start(int look) {
        var lines = new ArrayList<Line>();
        scene.ids(4).forEach(id -> lines.add(Line.known(scene.store(), id)));
        for (int at = 0; at < 3; at++) {
            lines.add(Line.known(second, other.idAt(at)));
        }
        return fixture.start(scene.owner(), List.of(scene.store(), second), look, lines);
    }

    final void visit(LinkBatchId run) {
        open(at("links/run/" + run));
    }

    static String textOf(Component part) {
        return part.getElement().getTextRecursively();
    }

    static boolean offers(String key) {
        return !_find(Button.class, spec -> spec.withText(say(key))).isEmpty();
    }
}
