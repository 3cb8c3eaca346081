package io.storefleet.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the browser is told to forbid, and what a session is and is not good for. */
class HeadersAndSessionIT extends BrowserTest {

    private final Installation installation = Furnished.installation();

    @BeforeEach
    void prepare() {
        Furnished.prepare();
    }

    @Test
    void sendsTheStrictHeadersBeforeAndAfterSignIn() {
        var before = window(installation).navigate("/sign-in");
        carriesTheHeaders(before.allHeaders());
        var page = Furnished.owner().page();
        var after = page.navigate(page.url());
        assertThat(after.url()).contains("/a/");
        carriesTheHeaders(after.allHeaders());
    }

    private static void carriesTheHeaders(Map<String, String> headers) {
        assertThat(headers)
                .containsEntry("x-frame-options", "DENY")
                .containsEntry("x-content-type-options", "nosniff")
                .containsEntry("referrer-policy", "no-referrer")
                .containsEntry("cross-origin-opener-policy", "same-origin")
                .hasEntrySatisfying("cache-control", value -> assertThat(value).contains("no-store"))
                .hasEntrySatisfying(
                        "permissions-policy", value -> assertThat(value).contains("camera=()", "geolocation=()"))
                .hasEntrySatisfying(
                        "content-security-policy",
                        value -> assertThat(value)
                                .contains(
                                        "default-src 'self'",
                                        "object-src 'none'",
                                        "frame-ancestors 'none'",
                                        "form-action 'self'"));
    }

    @Test
    void givesStylesToWhoeverIsNotSignedIn() {
        var styles = window(installation).navigate("/storefleet.css");
        assertThat(styles.status()).isEqualTo(200);
        assertThat(styles.headerValue("content-type")).startsWith("text/css");
    }

    @Test
    void changesTheSessionAtSignInAndEndsItAtSignOut() {
        var profile = profile(installation);
        var visitor = new Visitor(profile.newPage());
        visitor.page().navigate("/sign-in");
        assertThat(visitor.button("Sign in")).isVisible();
        var before = session(profile);
        visitor.comeIn(Furnished.OWNER);
        var after = session(profile);

        assertThat(after.value).isNotEqualTo(before.value);
        assertThat(after.httpOnly).isTrue();
        assertThat(after.secure).isTrue();
        assertThat(after.sameSite).isEqualTo(SameSiteAttribute.LAX);

        var inside = visitor.page().url();
        visitor.choose("Sign out");
        assertThat(visitor.button("Sign in")).isVisible();
        profile.addCookies(java.util.List.of(after));
        visitor.page().navigate(inside);
        assertThat(visitor.page()).hasURL(Pattern.compile(".*/sign-in.*"));
    }

    @Test
    void keepsTheTypedAddressAfterAWrongPasswordAndOutOfTheUrl() {
        var visitor = new Visitor(window(installation));
        visitor.page().navigate("/sign-in");
        visitor.field("E-mail").fill(Furnished.OWNER);
        visitor.field("Password").fill("mistyped-on-purpose");
        visitor.button("Sign in").click();

        assertThat(visitor.page()).hasURL(Pattern.compile(".*/sign-in\\?error"));
        assertThat(visitor.field("E-mail")).hasValue(Furnished.OWNER);
        assertThat(visitor.field("Password")).isFocused();
        visitor.page().reload();
        assertThat(visitor.field("E-mail")).hasValue("");
    }

    @Test
    void letsEachOfTenSignInsThrough() {
        for (int time = 0; time < 10; time++) {
            var profile = profile(installation);
            new Visitor(profile.newPage()).comeIn(Furnished.OWNER);
            profile.close();
        }
    }

    @Test
    void showsAViewerNoBarePageOfRefusal() {
        var viewer = new Visitor(window(installation));
        viewer.join(Furnished.owner().invite("vera@viewer.example"), "Vera Viewer");
        viewer.signIn("vera@viewer.example");
        assertThat(viewer.title("Today")).isVisible();

        var links = viewer.page().getByRole(AriaRole.NAVIGATION).getByRole(AriaRole.LINK);
        var addresses =
                links.all().stream().map(link -> link.getAttribute("href")).toList();
        assertThat(addresses).hasSizeGreaterThan(7).noneMatch(address -> address.endsWith("/team"));
        for (var address : addresses) {
            viewer.page().navigate("/" + address);
            assertThat(viewer.page().getByRole(AriaRole.HEADING).first()).isVisible();
            assertThat(viewer.page().locator("body").innerText()).doesNotContain("403", "Forbidden", "Whitelabel");
        }
        viewer.page().navigate("/" + addresses.getFirst() + "/team");
        assertThat(viewer.page().getByText("This needs a right you do not have"))
                .isVisible();
        picture(viewer.page(), "22-viewer-refused");
    }

    @Test
    void refusesATabOfTheAgencyLeftBehind() throws Exception {
        var email = "twice@both.example";
        new Visitor(window(installation)).join(Furnished.owner().invite(email), "Theo Twice");
        new Visitor(window(installation)).setUp(installation.addTenant(), "Second Agency", email);
        var profile = profile(installation);
        var stale = new Visitor(profile.newPage());
        stale.comeIn(email);
        picture(stale.page(), "23-choose-agency");
        stale.button(Furnished.AGENCY).click();
        assertThat(stale.title("Today")).isVisible();

        var other = new Visitor(profile.newPage());
        other.page().navigate(stale.page().url());
        other.choose("Work for Second Agency");
        assertThat(other.title("Today")).isVisible();
        assertThat(other.page().getByText("No store yet")).isVisible();

        stale.page().getByRole(AriaRole.NAVIGATION).getByText("Stores").click();
        assertThat(stale.page().getByText("This tab belongs to " + Furnished.AGENCY))
                .isVisible();
        picture(stale.page(), "24-stale-tab");
    }

    private static Cookie session(BrowserContext profile) {
        return profile.cookies().stream()
                .filter(cookie -> cookie.name.equals("STOREFLEET"))
                .findFirst()
                .orElseThrow();
    }
}
