package io.storefleet.shell;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.team.Role;
import io.storefleet.team.Verb;
import io.storefleet.tenancy.StoreId;
import io.storefleet.testing.KaribuViewTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** The pages that say why there is no page. */
class FaultPagesTest extends KaribuViewTest {

    FaultPagesTest(ApplicationContext context) {
        super(context);
    }

    @Test
    void showsTheSameForAThingOfSomebodyElseAsForAnAddressNobodyHas() throws Exception {
        as(agency.owner(), () -> {
            open(at("stores/" + StoreId.next()));
            var nothingHere = _get(NothingHereView.class).getElement().getTextRecursively();
            assertThat(nothingHere).contains(say("shell.missing.title"), say("shell.missing.text"));
            open(at("no-such-page"));
            assertThat(_get(NotFoundView.class).getElement().getTextRecursively())
                    .isEqualTo(nothingHere);
        });
    }

    @Test
    void namesTheRightThatIsMissing() throws Exception {
        as(agency.member(Role.VIEWER, null), () -> {
            open(at("team"));
            assertThat(_get(RightRefusedView.class).getElement().getTextRecursively())
                    .contains(say("shell.refused.title"), say("shell.refused.text", Verb.TEAM_MANAGE.key()));
        });
    }

    @Test
    void leadsBackToTheStart() throws Exception {
        as(agency.owner(), () -> {
            open("no-such-page");
            press("shell.back");
            _assertOne(MainLayout.class);
        });
    }
}
