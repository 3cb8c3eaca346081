package io.storefleet.demo;

import io.storefleet.simulator.Simulator;
import java.io.PrintStream;

/** What {@code ./storefleet run} prints once everything answers. */
final class Welcome {

    private Welcome() {}

    static void print(PrintStream out, String address, Simulator simulator) {
        var demo = Demo.read();
        out.printf("%n  Storefleet is ready:  %s%n%n", address);
        out.printf("  Sign in with the password  %s%n", demo.password());
        for (var agency : demo.agencies()) {
            out.printf("    %s%n", agency.name());
            for (var member : agency.members()) {
                out.printf("      %-10s %s%n", member.role(), member.email());
            }
        }
        out.printf("%n  Not connected yet; add it by hand under Stores, endpoint “" + DemoSeed.ENDPOINT + "”:%n");
        simulator.stores().stream()
                .filter(store -> !demo.connects(store.slug()))
                .forEach(store -> out.printf(
                        "    %s%n      user      %s%n      password  %s%n",
                        store.name(), store.user(), store.password()));
        out.printf("%n  Simulator  %s%n  Stop with Ctrl-C.%n%n", simulator.endpoint());
    }
}
