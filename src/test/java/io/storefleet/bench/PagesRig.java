package io.storefleet.bench;

import io.storefleet.StorefleetApplication;
import io.storefleet.mirror.Stream;
import io.storefleet.team.Role;
import io.storefleet.testing.RunningJar;
import io.storefleet.testing.TestAgency;
import io.storefleet.testing.TestContext;
import io.storefleet.testing.TestDatabase;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * An agency whose stores are copied as a whole, members who can sign in, and the application in a process of its own. The
 * context beside it fills the database and then rests.
 */
final class PagesRig implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final TestAgency agency;
    private final List<String> emails;
    private final NodeProcess node;

    private PagesRig(ConfigurableApplicationContext context, TestAgency agency, List<String> emails, NodeProcess node) {
        this.context = context;
        this.agency = agency;
        this.emails = emails;
        this.node = node;
    }

    /** @param rows of the copies of all stores. @param flags of the application's JVM. @param views further pages of it */
    static PagesRig start(int rows, int members, List<String> flags, Class<?>... views) throws Exception {
        System.setProperty("storefleet.test.shared-buffers", "1GB");
        var context = new SpringApplicationBuilder(StorefleetApplication.class)
                .profiles("test")
                .initializers(new TestContext())
                .run(
                        "--vaadin.productionMode=true",
                        "--spring.main.banner-mode=off",
                        "--logging.level.root=error",
                        "--server.port=0");
        var filled = SearchRows.fill(context, rows);
        var database = context.getBean(TestDatabase.class);
        whole(database);
        var emails = members(database, filled.agency(), members);
        var node = NodeProcess.start(
                context,
                RunningJar.freePort(),
                flags,
                List.of("--server.servlet.session.cookie.secure=false"),
                alone(views));
        node.await();
        return new PagesRig(context, filled.agency(), emails, node);
    }

    /** A class path of these classes only, since the application must see no tests. */
    private static String alone(Class<?>... views) throws IOException {
        if (views.length == 0) {
            return "";
        }
        var folder = Files.createTempDirectory("storefleet-bench");
        for (var view : views) {
            var name = view.getName().replace('.', '/') + ".class";
            var target = folder.resolve(name);
            Files.createDirectories(target.getParent());
            try (var bytes = Objects.requireNonNull(view.getClassLoader().getResourceAsStream(name))) {
                Files.copy(bytes, target);
            }
        }
        return File.pathSeparator + folder;
    }

    /** What a copied store has besides its rows. */
    private static void whole(TestDatabase database) {
        var streams = new ArrayList<String>();
        for (var stream : Stream.values()) {
            streams.add("'" + stream.key() + "'");
        }
        database.execute("""
                insert into tenant.store_credential (tenant_id, id, store_id, sealed, user_tail, fingerprint, created_at)
                select tenant_id, gen_random_uuid(), id, '\\x00', 'tail', md5(id::text), now() from tenant.store;
                insert into tenant.mirror_stream
                    (tenant_id, store_id, stream, page_size, copied_at, fresh_until, last_ok_at)
                select tenant_id, id, stream, 50, now(), now(), now() from tenant.store, unnest(array[%s]) stream;
                insert into tenant.mirror_settings (tenant_id, store_id, keep_months)
                select tenant_id, id, 240 from tenant.store""".formatted(String.join(", ", streams)));
    }

    /** Owners with the first Owner's password. */
    private static List<String> members(TestDatabase database, TestAgency agency, int count) throws SQLException {
        for (int at = 0; at < count; at++) {
            agency.member(Role.OWNER, null);
        }
        database.execute("update directory.identity set password_hash = (select password_hash from directory.identity"
                + " where email = '" + agency.ownerEmail() + "') where password_hash = '!'");
        return database.column(
                        "select email from directory.identity where email like 'owner%' order by id", String.class)
                .subList(0, count);
    }

    NodeProcess node() {
        return node;
    }

    TestDatabase database() {
        return context.getBean(TestDatabase.class);
    }

    /** The path of a page of the agency, such as {@code orders}. */
    String path(String page) {
        return "a/" + agency.slug() + "/" + page;
    }

    /** Signs the member with this number in. */
    MemberSession signIn(int number) throws IOException, InterruptedException {
        if (number % 50 == 0) {
            // All members call from one address, more often than one address may.
            database().execute("delete from directory.sign_in_attempt");
        }
        return MemberSession.signIn(node.port(), emails.get(number), TestAgency.PASSWORD);
    }

    @Override
    public void close() {
        node.close();
        context.close();
    }
}
