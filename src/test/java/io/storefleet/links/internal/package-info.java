/** Claims about runs of links over a real database and the simulator. */
@NullMarked
package io.storefleet.links.internal;

import org.jspecify.annotations.NullMarked;
