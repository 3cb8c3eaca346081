package io.storefleet.search.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import io.storefleet.search.internal.KnownPeople;
import io.storefleet.team.Role;
import io.storefleet.testing.TestAgency;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** One thing that was found, under its own address. */
class FoundThingTest extends KnownPeopleTest {

    FoundThingTest(ApplicationContext context) {
        super(context);
    }

    @Test
    void showsAnOrderUnderItsOwnAddressAndLeadsToItsAccount() throws Exception {
        as(agency.owner(), () -> {
            open(at("search/" + aurora + "/order/" + KnownPeople.ORDER));
            await("the order", () -> !_find(HitDetail.class).isEmpty());
            assertThat(_get(HitDetail.class).getElement().getTextRecursively())
                    .contains(KnownPeople.REFERENCE, say("search.data.live"));
            _assertOne(Button.class, button -> button.withText(say("search.detail.link")));
            press("search.detail.account");
            assertThat(UI.getCurrent().getActiveViewLocation().getPath())
                    .isEqualTo(at("accounts/" + aurora + "/" + KnownPeople.ANN));
        });
    }

    @Test
    void offersLinksOfTheAccountOfASubscription() throws Exception {
        as(agency.owner(), () -> {
            open(at("search/" + aurora + "/subscription/suAnn0aaaaaaaaaaaaaaaa"));
            await("the subscription", () -> !_find(HitDetail.class).isEmpty());
            _assertOne(Button.class, button -> button.withText(say("search.detail.link")));
            _assertOne(Button.class, button -> button.withText(say("search.detail.evergreen")));
        });
    }

    @Test
    void showsNothingOfAnotherAgency() throws Exception {
        agency = TestAgency.in(context);
        as(agency.owner(), () -> {
            open(at("search/" + aurora + "/order/" + KnownPeople.ORDER));
            await("that there is nothing", () -> text().contains(say("search.detail.missing.text")));
            type("lindqvist");
            await("an empty answer", () -> text().contains(say("search.nothing.next")));
            _assertNone(HitDetail.class);
        });
    }

    @Test
    void offersNoLinkToWhomItIsNotAllowed() throws Exception {
        as(agency.member(Role.VIEWER, null), () -> {
            open(at("search/" + aurora + "/order/" + KnownPeople.ORDER));
            await("the order", () -> !_find(HitDetail.class).isEmpty());
            _assertNone(Button.class, button -> button.withText(say("search.detail.link")));
        });
    }
}
