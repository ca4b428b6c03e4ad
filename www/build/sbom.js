// A list of what ships, in CycloneDX. It has no date and no serial number, so that one state of the project makes one file.

/** The file's text. */
export function sbom({ own, others }) {
  const component = ({ id, name, version, licence, repository, hash }) => ({
    type: "library",
    "bom-ref": id,
    name,
    version,
    hashes: [{ alg: hash[0], content: hash[1] }],
    licenses: [{ expression: licence }],
    purl: id,
    ...(repository && { externalReferences: [{ type: "vcs", url: repository }] }),
  });
  const { hashes: _, ...subject } = component(own);
  const bom = {
    $schema: "http://cyclonedx.org/schema/bom-1.6.schema.json",
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    version: 1,
    metadata: { component: { ...subject, type: "application" } },
    components: others.map(component),
    dependencies: [own, ...others].map(({ id, needs }) => ({ ref: id, dependsOn: needs })),
  };
  return `${JSON.stringify(bom, null, 2)}\n`;
}
