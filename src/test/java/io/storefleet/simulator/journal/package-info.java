/** What changed in a simulator, line by line in a file, so that a restart can do it again. */
@NullMarked
package io.storefleet.simulator.journal;

import org.jspecify.annotations.NullMarked;
