package io.storefleet.team.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.router.QueryParameters;
import io.storefleet.team.TeamException;
import io.storefleet.team.TeamException.Problem;
import io.storefleet.team.TeamFixtures;
import io.storefleet.testing.KaribuViewTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ApplicationContext;

/** What the pages of sign-in tell a person. */
class SignInPagesTest extends KaribuViewTest {

    SignInPagesTest(ApplicationContext context) {
        super(context);
    }

    private static void openSignIn(String news) {
        UI.getCurrent().navigate("sign-in", QueryParameters.simple(Map.of(news, "")));
    }

    private static String words() {
        return String.valueOf(_get(LoginForm.class).getElement().getPropertyRaw("i18n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"error", "wait", "busy", "stale"})
    void namesEachRefusalInItsOwnWords(String refusal) throws Exception {
        asNobody(() -> {
            openSignIn(refusal);
            assertThat(_get(LoginForm.class).isError()).isTrue();
            assertThat(words())
                    .contains(say("team.sign-in." + refusal + ".title"), say("team.sign-in." + refusal + ".text"));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"joined", "ready", "reset"})
    void tellsGoodNewsBesideTheForm(String news) throws Exception {
        asNobody(() -> {
            openSignIn(news);
            assertThat(_get(LoginForm.class).isError()).isFalse();
            assertThat(text()).contains(say("team.sign-in." + news));
        });
    }

    @Test
    void showsTheFormInOurWordsAndTheWayToANewPassword() throws Exception {
        asNobody(() -> {
            open("sign-in");
            assertThat(words()).contains(say("team.field.email"), say("team.field.password"));
            assertThat(_get(Anchor.class, link -> link.withText(say("team.sign-in.forgot")))
                            .getHref())
                    .isEqualTo("/forgot-password");
        });
    }

    @Test
    void leadsASignedInPersonToTheirAgency() throws Exception {
        as(agency.owner(), () -> {
            open("sign-in");
            _assertNone(LoginForm.class);
            assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo("a/" + agency.slug());
        });
    }

    @Test
    void showsNothingOfAnAgencyToSomebodyNotSignedIn() throws Exception {
        as(agency.owner(), () -> {
            open(at("stores"));
            assertThat(text()).contains(say("store.add"));
        });
        asNobody(() -> {
            open(at("stores"));
            assertThat(text()).doesNotContain(say("store.add"), say("shell.nav.stores"));
        });
    }

    @Test
    void marksAnAddressThatIsNone() throws Exception {
        asNobody(() -> {
            open("forgot-password");
            var email = _get(EmailField.class);
            _setValue(email, "nobody");
            press("team.forgot.submit");
            assertThat(email.isInvalid()).isTrue();
            assertThat(email.getErrorMessage()).isEqualTo(say(new TeamException(Problem.EMAIL_MALFORMED).messageKey()));
            assertThat(email.getValue()).isEqualTo("nobody");
            assertThat(text()).doesNotContain(say("team.forgot.sent"));
        });
    }

    @Test
    void answersAMemberLikeSomebodyUnknown() throws Exception {
        assertThat(answerTo(agency.ownerEmail())).isEqualTo(answerTo(TeamFixtures.email("nobody")));
    }

    private String answerTo(String email) throws Exception {
        var answer = new StringBuilder();
        asNobody(() -> {
            open("forgot-password");
            _setValue(_get(EmailField.class), email);
            press("team.forgot.submit");
            assertThat(text()).contains(say("team.forgot.sent")).doesNotContain(email);
            answer.append(text());
        });
        return answer.toString();
    }
}
