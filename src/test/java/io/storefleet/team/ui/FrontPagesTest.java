package io.storefleet.team.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import io.storefleet.team.SetUp;
import io.storefleet.team.TeamFixtures;
import io.storefleet.testing.StorefleetTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestConstructor;

/** The pages before sign-in, as somebody nobody knows meets them. */
@StorefleetTest
// Without this the pages of another test library would be found as well.
@ViewPackages(packages = "io.storefleet")
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class FrontPagesTest extends SpringBrowserlessTest {

    private final SetUp setUp;

    FrontPagesTest(SetUp setUp) {
        this.setUp = setUp;
    }

    @Test
    void offersTheSignInForm() {
        navigate("sign-in", SignInView.class);
        var form = $(LoginForm.class).single();
        assertThat(form.getAction()).isEqualTo("sign-in");
        assertThat(form.isError()).isFalse();
    }

    @Test
    void saysThatASignInWasRefused() {
        UI.getCurrent().navigate("sign-in", QueryParameters.simple(Map.of("wait", "")));
        assertThat($(LoginForm.class).single().isError()).isTrue();
    }

    @Test
    void showsNoFormBehindADeadLink() {
        navigate("reset/made-up", ResetPasswordView.class);
        assertThat($(PasswordField.class).exists()).isFalse();
        navigate("set-up/made-up", SetUpView.class);
        assertThat($(PasswordField.class).exists()).isFalse();
        navigate("invitation/made-up", AcceptInvitationView.class);
        assertThat($(PasswordField.class).exists()).isFalse();
    }

    @Test
    void saysAtTheFieldWhatIsWrongAndKeepsWhatWasTyped() {
        var path = setUp.issue().getPath();
        navigate(path.substring(1), SetUpView.class);
        var fields = $(TextField.class).all();
        fields.get(0).setValue("North Bay");
        fields.get(1).setValue("Nora North");
        var email = $(EmailField.class).single();
        email.setValue(TeamFixtures.email("nora"));
        var password = $(PasswordField.class).single();
        password.setValue("short");

        test($(Button.class).single()).click();

        assertThat(password.isInvalid()).isTrue();
        assertThat(password.getErrorMessage()).contains("12");
        assertThat(email.isInvalid()).isFalse();
        assertThat(fields.get(0).getValue()).isEqualTo("North Bay");
        assertThat(setUp.isOpen(path.substring(path.lastIndexOf('/') + 1))).isTrue();
    }

    @Test
    void answersAForgottenPasswordTheSameForEverybody() {
        navigate("forgot-password", ForgotPasswordView.class);
        $(EmailField.class).single().setValue(TeamFixtures.email("nobody"));
        test($(Button.class).single()).click();
        assertThat($(EmailField.class).exists()).isFalse();
    }
}
