package io.deskworthy.server.measure;

import java.lang.management.ManagementFactory;
import java.util.OptionalDouble;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/** How busy the machine is that a node runs on. */
@FunctionalInterface
public interface NodeVitals {

  /**
   * Returns the load of all processors since the last call, 0 to 1, other programs included; where
   * the system tells only of this process, of this one.
   */
  OptionalDouble cpu();

  /** Returns those of this machine, or of the container it is. */
  static NodeVitals ofSystem() {
    MBeanServer beans = ManagementFactory.getPlatformMBeanServer();
    ObjectName system = ManagementFactory.getOperatingSystemMXBean().getObjectName();
    return () -> {
      double most =
          Math.max(attribute(beans, system, "CpuLoad"), attribute(beans, system, "ProcessCpuLoad"));
      return most >= 0 ? OptionalDouble.of(Math.min(1, most)) : OptionalDouble.empty();
    };
  }

  /** By name, since only some machines' beans know it; negative where it is not known. */
  private static double attribute(MBeanServer beans, ObjectName bean, String name) {
    try {
      return beans.getAttribute(bean, name) instanceof Double load && load >= 0 ? load : -1;
    } catch (JMException notHere) {
      return -1;
    }
  }
}
