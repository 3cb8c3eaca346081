/** What the benchmark of sessions puts beside the application, and nothing else. */
@NullMarked
package io.storefleet.bench.skeleton;

import org.jspecify.annotations.NullMarked;
