package io.storefleet.team.ui;

import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.storefleet.team.SignedIn;
import io.storefleet.team.TypedEmail;
import java.util.List;
import java.util.Optional;

/** The sign-in page. */
@Route(value = "sign-in", autoLayout = false)
@AnonymousAllowed
class SignInView extends FrontPage implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final List<String> REFUSALS = List.of("error", "wait", "busy", "stale");
    private static final List<String> GOOD_NEWS = List.of("joined", "ready", "reset");

    private final LoginForm form = new LoginForm();
    private final transient AuthenticationContext authentication;

    SignInView(AuthenticationContext authentication) {
        super("team.sign-in.title");
        this.authentication = authentication;
        form.setAction("sign-in");
        form.setForgotPasswordButtonVisible(false);
        form.setI18n(words("error"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (authentication.getAuthenticatedUser(SignedIn.class).isPresent()) {
            event.forwardTo("");
            return;
        }
        var asked = event.getLocation().getQueryParameters().getParameters().keySet();
        var refusal = REFUSALS.stream().filter(asked::contains).findFirst();
        refusal.ifPresent(kind -> form.setI18n(words(kind)));
        form.setError(refusal.isPresent());
        Optional.ofNullable(VaadinServletRequest.getCurrent())
                .flatMap(TypedEmail::take)
                .ifPresent(this::fillIn);
        var forgot = Links.toForgotPassword(getTranslation("team.sign-in.forgot"));
        GOOD_NEWS.stream()
                .filter(asked::contains)
                .findFirst()
                .ifPresentOrElse(
                        news -> showBare(text("team.sign-in." + news), form, forgot), () -> showBare(form, forgot));
    }

    /** The component has no way to say this from the server. */
    private void fillIn(String email) {
        form.getElement().executeJs("""
                setTimeout(() => {
                  const name = this.querySelector('input[name=username]')?.closest('vaadin-text-field');
                  if (!name || name.value) return;
                  name.value = $0;
                  const password = this.querySelector('input[name=password]')?.closest('vaadin-password-field');
                  // The form itself puts the focus on the name, sooner or later.
                  [0, 200, 800].forEach(pause => setTimeout(() => {
                    const at = document.activeElement;
                    if (!at || at === document.body || at.name === 'username') password?.focus();
                  }, pause));
                })
                """, email);
    }

    private LoginI18n words(String refusal) {
        var words = LoginI18n.createDefault();
        var labels = words.getForm();
        labels.setTitle(getTranslation("team.sign-in.title"));
        labels.setUsername(getTranslation("team.field.email"));
        labels.setPassword(getTranslation("team.field.password"));
        labels.setSubmit(getTranslation("team.sign-in.submit"));
        words.setForm(labels);
        var problem = words.getErrorMessage();
        problem.setTitle(getTranslation("team.sign-in." + refusal + ".title"));
        problem.setMessage(getTranslation("team.sign-in." + refusal + ".text"));
        problem.setUsername(getTranslation("team.sign-in.email-missing"));
        problem.setPassword(getTranslation("team.sign-in.password-missing"));
        words.setErrorMessage(problem);
        return words;
    }
}
