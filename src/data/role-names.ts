/**
 * Local parts that name a function and not a person, without accents and separators. RFC 2142 and
 * common English ones; then those of French practices, pharmacies and offices, collected for this
 * project in November 2026.
 */
export const ROLE_NAMES: readonly string[] = (
  'abuse ftp hostmaster info marketing news noc postmaster root sales security support usenet uucp ' +
  'webmaster www ' +
  'admin administrator billing contact desk hello help helpdesk hr jobs mail noreply office orders ' +
  'press privacy reception service team ' +
  'accueil achats administration agenda astreinte bureau cabinet centredesante clinique commande ' +
  'commandes commercial compta comptabilite cpts dentiste direction docteur docteurs dpo dr ehpad ' +
  'facturation garde gestion had hopital idel infirmier infirmiere infirmiers informatique kine labo ' +
  'laboratoire maisondesante medecin medecins msp nepasrepondre officine orthophoniste paie ' +
  'pharmacie planning rdv rendezvous rh sagefemme scm secr secretaire secretariat selarl sisa ssiad ' +
  'standard stock tierspayant urgences'
).split(' ')
