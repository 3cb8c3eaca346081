/** What has changed in a simulated store since the start, and the time all of it happens in; knows no HTTP. */
@NullMarked
package io.storefleet.simulator.state;

import org.jspecify.annotations.NullMarked;
